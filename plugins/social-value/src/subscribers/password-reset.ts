import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { AuthWorkflowEvents } from "@medusajs/framework/utils";
import { customerByEmail } from "../customers/customer";
import { mailLinks } from "../mail/links";
import { sendMail } from "../mail/send-mail";
import type { Locale } from "../modules/enterprise/applications/application";
import { memberByEmail } from "../modules/enterprise/members/members";
import { databaseOf } from "../workflows/lib/database";

/** How long Medusa's token is good for. */
const MINUTES = 15;

interface ResetRequested {
  entity_id: string;
  actor_type: string;
  token: string;
}

/**
 * A member or a customer has asked for a new password: a mail with the way to it, unless there is no such
 * member or account.
 */
export default async function passwordReset({
  event,
  container,
}: SubscriberArgs<ResetRequested>): Promise<void> {
  const { entity_id, actor_type, token } = event.data;
  const db = databaseOf(container);
  if (actor_type === "member") {
    const member = await memberByEmail(db, entity_id);
    await mail(container, member, mailLinks.passwordReset, token);
  } else if (actor_type === "customer") {
    const customer = await customerByEmail(db, entity_id);
    await mail(container, customer, mailLinks.accountPassword, token);
  }
}

async function mail(
  container: MedusaContainer,
  receiver: { email: string; locale: Locale } | null,
  linkOf: (locale: Locale, token: string, email: string) => string,
  token: string,
): Promise<void> {
  if (!receiver) {
    return;
  }
  const { email, locale } = receiver;
  await sendMail(container, {
    ...{ to: email, locale, name: "password_reset" as const },
    data: { link: linkOf(locale, token, email), minutes: MINUTES },
  });
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET };
