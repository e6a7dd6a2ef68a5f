import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeMember, removeMember } from "../../../../workflows/member/change-member";
import { checkedForm } from "../../../lib/form-input";
import { idOf } from "../../../lib/id-of";
import { memberView } from "../../../lib/member-views";
import { memberOf } from "../../access/guard";
import { UpdateMember } from "../../validators";

/** Gives a member another role. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const change = checkedForm(UpdateMember, req.body);
  const member = await changeMember(req.scope, enterprise_id, idOf(req), change);
  res.json({ member: memberView(member) });
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await removeMember(req.scope, memberOf(res).enterprise_id, id);
  res.json({ id, deleted: true });
}
