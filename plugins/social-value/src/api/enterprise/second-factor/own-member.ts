import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Member } from "../../../modules/enterprise/members/member";
import { findMember } from "../../../modules/enterprise/members/members";
import { databaseOf } from "../../../workflows/lib/database";
import { memberNotFound } from "../../../workflows/member/change-member";
import type { CodeAtDoor } from "../../../workflows/member/second-factor";
import { checkedForm } from "../../lib/form-input";
import { memberOf } from "../access/guard";
import { TypedCode } from "../validators";

/** Whoever asks; 404 when they were removed since the guard looked. */
export async function ownMember(req: MedusaRequest, res: MedusaResponse): Promise<Member> {
  const { enterprise_id, id } = memberOf(res);
  const member = await findMember(databaseOf(req.scope), enterprise_id, id);
  if (!member) {
    throw memberNotFound(id);
  }
  return member;
}

/** The code that is sent, and from where. */
export function typedCode(req: MedusaRequest): CodeAtDoor {
  return { code: checkedForm(TypedCode, req.body).code, address: req.ip ?? "" };
}
