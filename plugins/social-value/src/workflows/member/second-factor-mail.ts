import type { MedusaContainer } from "@medusajs/framework/types";
import { sendMail } from "../../mail/send-mail";
import type { Member } from "../../modules/enterprise/members/member";

/** Tells the member by mail what became of their second factor, whoever did it. */
export async function tellOfSecondFactor(
  container: MedusaContainer,
  { email: to, locale }: Pick<Member, "email" | "locale">,
  name: "second_factor_on" | "second_factor_off" | "second_factor_reset",
): Promise<void> {
  await sendMail(container, { to, locale, name, data: {} });
}
