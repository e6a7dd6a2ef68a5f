import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { AuthWorkflowEvents } from "@medusajs/framework/utils";
import { mailLinks } from "../mail/links";
import { sendMail } from "../mail/send-mail";
import { memberByEmail } from "../modules/enterprise/members/members";
import { databaseOf } from "../workflows/lib/database";

/** How long Medusa's token is good for. */
const MINUTES = 15;

interface ResetRequested {
  entity_id: string;
  actor_type: string;
  token: string;
}

/** A member has asked for a new password: a mail with the way to it, unless there is no such member. */
export default async function passwordReset({
  event,
  container,
}: SubscriberArgs<ResetRequested>): Promise<void> {
  const { entity_id, actor_type, token } = event.data;
  if (actor_type !== "member") {
    return;
  }
  const member = await memberByEmail(databaseOf(container), entity_id);
  if (member) {
    const { email, locale } = member;
    const link = mailLinks.passwordReset(locale, token, email);
    await sendMail(container, {
      ...{ to: email, locale, name: "password_reset" as const },
      data: { link, minutes: MINUTES },
    });
  }
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET };
