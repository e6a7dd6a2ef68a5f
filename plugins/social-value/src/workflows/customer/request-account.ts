import type { MedusaContainer } from "@medusajs/framework/types";
import { customerByEmail } from "../../customers/customer";
import { ADDRESS_TOKEN_HOURS, addressToken } from "../../lib/address-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { databaseOf } from "../lib/database";

/**
 * Mails whoever wants an account a link to make it by: nothing is made or kept until it is followed. An
 * address that has one is told so by mail, so the answer tells nobody whose customers there are.
 */
export async function requestAccount(
  container: MedusaContainer,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const known = await customerByEmail(databaseOf(container), email);
  if (known) {
    const link = mailLinks.accountSignIn(known.locale);
    await sendMail(container, {
      ...{ to: email, locale: known.locale, name: "account_exists" as const },
      data: { link },
    });
    return;
  }
  const link = mailLinks.accountConfirmation(locale, addressToken(container, { email, locale }));
  await sendMail(container, {
    ...{ to: email, locale, name: "account_requested" as const },
    data: { link, hours: ADDRESS_TOKEN_HOURS },
  });
}
