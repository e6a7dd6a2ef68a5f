import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownChain } from "../../../../../chains/own-chains";
import { answerProposal } from "../../../../../workflows/value-chain/consent/answer-proposal";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";
import { AnswerForm } from "../../validators";

/** An owner says yes or no to the enterprise's stages in what they have read, or objects to losing them. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, enterprise_id } = memberOf(res);
  const id = idOf(req);
  // Of a chain that is none of the enterprise's, nothing is told of what the form lacks.
  await ownChain(req.scope, enterprise_id, id, req.locale);
  const form = checkedForm(AnswerForm, req.body);
  const said = { ...form, enterprise_id, member_id, value_chain_id: id };
  const { is_new } = await answerProposal(req.scope, said);
  res.json({ is_new, chain: await ownChain(req.scope, enterprise_id, id, req.locale) });
}
