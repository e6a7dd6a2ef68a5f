import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { acceptMember } from "../../../../workflows/member/accept";
import { checkedForm } from "../../../lib/form-input";
import { AcceptInvitation } from "../validators";

/** Makes the member, who signs in next. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, email, name, role } = await acceptMember(
    req.scope,
    checkedForm(AcceptInvitation, req.body),
  );
  res.status(201).json({ member: { id, email, name, role } });
}
