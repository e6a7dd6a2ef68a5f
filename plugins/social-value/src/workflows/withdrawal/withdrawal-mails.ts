import { refundDeadline, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { membersOf } from "../../modules/enterprise/members/members";
import {
  findWithdrawal,
  type Withdrawal,
  type WithdrawnPieces,
} from "../../modules/funding/withdrawals/withdrawal";
import { kronorIn, pointsOf, toldOfOrder } from "../consignment/customer-mails";
import { databaseOf } from "../lib/database";

/**
 * Acknowledges a withdrawal to the customer, with what was withdrawn from and when, and tells the members of
 * those who sold it; each once.
 */
export async function tellWithdrawal(
  container: MedusaContainer,
  withdrawal: Withdrawal,
): Promise<void> {
  await acknowledgeWithdrawal(container, withdrawal);
  for (const enterpriseId of new Set(withdrawal.lines.map((line) => line.enterprise_id))) {
    for (const { id } of await membersOf(databaseOf(container), enterpriseId)) {
      await tellMember(container, withdrawal, { enterpriseId, memberId: id });
    }
  }
}

/** Sends what could not be sent, by the event that the mail is of. */
export const withdrawalSenders = {
  withdrawal_received: async (container: MedusaContainer, id: string): Promise<void> => {
    const withdrawal = await findWithdrawal(databaseOf(container), id);
    await (withdrawal && acknowledgeWithdrawal(container, withdrawal));
  },
  withdrawal_to_seller: async (container: MedusaContainer, once: string): Promise<void> => {
    const [id = "", enterpriseId = "", memberId = ""] = once.split(":");
    const withdrawal = await findWithdrawal(databaseOf(container), id);
    await (withdrawal && tellMember(container, withdrawal, { enterpriseId, memberId }));
  },
};

async function acknowledgeWithdrawal(
  container: MedusaContainer,
  { id, order_id, created_at, lines }: Withdrawal,
): Promise<void> {
  const told = await toldOfOrder(container, order_id);
  if (!told) {
    return;
  }
  const { to, locale, number } = told;
  const amount_minor = sumOf(lines.map((line) => line.amount_minor));
  await sendMail(container, {
    ...{ to, locale, name: "withdrawal_received" as const, once: id },
    data: {
      ...{ number, link: mailLinks.order(locale, order_id, traceToken(container, order_id)) },
      points: await pointsOf(container, lines),
      at: instantIn(locale, created_at),
      amount: kronorIn(locale, amount_minor),
      refund_by: dayIn(locale, refundDeadline(created_at)),
      is_paid: await isPaid(container, order_id),
    },
  });
}

async function tellMember(
  container: MedusaContainer,
  { id, order_id, lines }: Withdrawal,
  { enterpriseId, memberId }: { enterpriseId: string; memberId: string },
): Promise<void> {
  const [row] = await sqlRows<{ email: string; locale: Locale; name: string; number: number }>(
    databaseOf(container),
    `SELECT m.email, m.locale, e.name, o.display_id AS number
       FROM enterprise_member m JOIN enterprise e ON e.id = m.enterprise_id
       JOIN "order" o ON o.id = ? WHERE m.id = ? AND m.enterprise_id = ?`,
    [order_id, memberId, enterpriseId],
  );
  if (!row) {
    return;
  }
  const own: WithdrawnPieces[] = lines.filter((line) => line.enterprise_id === enterpriseId);
  const { email: to, locale, name: enterprise } = row;
  await sendMail(container, {
    ...{ to, locale, name: "withdrawal_to_seller" as const },
    once: `${id}:${enterpriseId}:${memberId}`,
    data: {
      ...{ enterprise, number: String(row.number), points: await pointsOf(container, own) },
      link: mailLinks.consignment(locale, order_id),
    },
  });
}

/** Whether anything of the order was paid when this is asked, or has been. */
async function isPaid(container: MedusaContainer, orderId: string): Promise<boolean> {
  const captures = await sqlRows(
    databaseOf(container),
    `SELECT 1 FROM capture k JOIN payment p ON p.id = k.payment_id
       JOIN order_payment_collection c ON c.payment_collection_id = p.payment_collection_id
        AND c.deleted_at IS NULL
      WHERE c.order_id = ? AND k.deleted_at IS NULL LIMIT 1`,
    [orderId],
  );
  return captures.length > 0;
}

const TAGS: Record<Locale, string> = { sv: "sv-SE", en: "en-GB" };
const STOCKHOLM = "Europe/Stockholm";

const dayIn = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(TAGS[locale], { dateStyle: "long", timeZone: STOCKHOLM }).format(at);

const instantIn = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(TAGS[locale], {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: STOCKHOLM },
  }).format(at);
