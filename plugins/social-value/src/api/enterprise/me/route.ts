import { municipalityName } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ENTERPRISE_MODULE } from "../../../modules/enterprise";
import type { MemberAtDoor } from "../../../modules/enterprise/members/member";
import { findMember } from "../../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../../modules/enterprise/service";
import { databaseOf } from "../../../workflows/lib/database";
import { changeMember } from "../../../workflows/member/change-member";
import { checkedForm } from "../../lib/form-input";
import { memberView } from "../../lib/member-views";
import { memberOf } from "../access/guard";
import { UpdateOwnProfile } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await ownView(req, memberOf(res)));
}

/** Changes one's own name and language. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const member = memberOf(res);
  const change = checkedForm(UpdateOwnProfile, req.body);
  await changeMember(req.scope, member.enterprise_id, member.id, change);
  res.json(await ownView(req, member));
}

async function ownView(req: MedusaRequest, { id, enterprise_id }: MemberAtDoor) {
  const [member, enterprise] = await Promise.all([
    findMember(databaseOf(req.scope), enterprise_id, id),
    req.scope.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE).retrieveEnterprise(enterprise_id),
  ]);
  const { municipality_code: code, municipality_name } = enterprise;
  return {
    member: member && memberView(member),
    enterprise: {
      id: enterprise.id,
      handle: enterprise.handle,
      name: enterprise.name,
      kind: enterprise.kind,
      organisation_number: enterprise.organisation_number,
      municipality: { code, name: municipalityName(code) ?? municipality_name },
      tagline: enterprise.tagline,
      story: enterprise.story,
      website: enterprise.website,
      picture_url: enterprise.picture_url,
      suspended_at: enterprise.suspended_at,
      suspension_reason: enterprise.suspension_reason,
    },
  };
}
