import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findConsignment } from "../../../../../consignments/consignment";
import { ENTERPRISE_MODULE } from "../../../../../modules/enterprise";
import type EnterpriseModuleService from "../../../../../modules/enterprise/service";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";
import { packingSlipView } from "../../views";

/** What is printed and laid in the parcel: from whom, to whom, and what. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const [consignment, sender] = await Promise.all([
    findConsignment(req.scope, enterprise_id, idOf(req)),
    req.scope.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE).retrieveEnterprise(enterprise_id),
  ]);
  const { name, organisation_number, municipality_name, website } = sender;
  res.json({
    packing_slip: {
      ...packingSlipView(consignment),
      sender: { name, organisation_number, municipality_name, website },
    },
  });
}
