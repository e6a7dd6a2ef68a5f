import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeProfile } from "../../../../../workflows/customer/change-profile";
import { checkedForm } from "../../../../lib/form-input";
import { customerOf } from "../../guard";
import { ProfileForm } from "../../validators";
import { profileView } from "../../views";

export function GET(_req: MedusaRequest, res: MedusaResponse): void {
  res.json({ profile: profileView(customerOf(res)) });
}

/** Changes name, phone and the language of mails; the address is what shows who it is, and stays. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ProfileForm, req.body);
  res.json({ profile: profileView(await changeProfile(req.scope, customerOf(res), form)) });
}
