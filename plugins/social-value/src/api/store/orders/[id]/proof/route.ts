import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../../modules/funding";
import type { TransactionProof } from "../../../../../modules/funding/seals/order-proof";
import type FundingModuleService from "../../../../../modules/funding/service";
import { sealView } from "../../../../lib/seal-view";
import { readableOrderId } from "../../../lib/order-reader";

/** For those who may read the order's trace: what proves each of its transactions in the ledger. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  const proofs = await req.scope.resolve<FundingModuleService>(FUNDING_MODULE).proofsOfOrder(id);
  res.set("Cache-Control", "private, no-store");
  res.json({ proof: { order_id: id, transactions: proofs.map(proofView) } });
}

function proofView({ transaction, encoded, sealed }: TransactionProof) {
  const own = { transaction_id: transaction.id, kind: transaction.kind, encoded };
  return sealed
    ? { ...own, sealed: true, ...sealed, seal: sealView(sealed.seal) }
    : { ...own, sealed: false };
}
