import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findConsignment } from "../../consignments/consignment";
import { sqlRows } from "../../lib/sql";
import type { MailName } from "../../mail/mails";
import { ABANDONED_AFTER } from "../../mail/send-mail";
import { findCancellation } from "../../modules/funding/cancellations/cancellation";
import { findRefundRequest } from "../../modules/funding/refund-requests/refund-request";
import { refundedBefore } from "../funding/refunded-before";
import { databaseOf } from "../lib/database";
import { mailReceipt } from "../receipt/mail-receipt";
import { resendArrived } from "../trade/coordinator-mails";
import { WHOLE_WITHDRAWN } from "../withdrawal/withdrawal-key";
import { withdrawalSenders } from "../withdrawal/withdrawal-mails";
import { mailCancelled, mailRefunded, mailShipped, WHOLE_ORDER } from "./customer-mails";
import { confirmOrder, DAY_MS } from "./order-confirmation";
import { noteOf } from "./order-edit";
import { resendToSeller } from "./seller-mails";

/** What could not be sent for so long is not sent any more: its news is old. */
const DAYS = 3;
const AT_ONCE = 100;

interface Unsent {
  id: string;
  name: MailName;
  /** The event that the mail is of. */
  once: string;
}

/**
 * Sends the mails to customers that could not be sent, each once, composed anew of what they are about: their
 * words are not stored. Each is tried when it has waited as long again as it had at the last try, an hour at
 * most, for three days. Says how many were tried.
 */
export async function resendMails(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  // Noted as tried before it is: what dies on the way waits as long as what fails.
  const unsent = await sqlRows<Unsent>(
    db,
    `UPDATE notification SET updated_at = now()
      WHERE id IN (
        SELECT id FROM notification
         WHERE status <> 'success' AND split_part(idempotency_key, ':', 1) = ANY(?)
           AND created_at > now() - interval '${DAYS} days'
           AND updated_at + least(interval '1 hour',
                 greatest(interval '1 minute', updated_at - created_at)) < now()
           AND (status = 'failure' OR updated_at < now() - interval '${ABANDONED_AFTER}')
         ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING id, split_part(idempotency_key, ':', 1) AS name,
                substr(idempotency_key, strpos(idempotency_key, ':') + 1) AS once`,
    [Object.keys(SENDERS), AT_ONCE],
  );
  for (const { id, name, once } of unsent) {
    try {
      await SENDERS[name]?.(container, once);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The mail ${id} ("${name}") could not be composed anew: ${String(error)}`);
    }
  }
  return unsent.length;
}

/** How a mail is made again of the event that it is of. */
const SENDERS: {
  [Name in MailName]?: (container: MedusaContainer, once: string) => Promise<unknown>;
} = {
  order_placed: (container, orderId) => confirmOrder(container, orderId, DAYS * DAY_MS),
  consignment_shipped: mailShipped,
  consignment_cancelled: tellCancelled,
  ...withdrawalSenders,
  new_consignment: resendToSeller,
  order_paid: mailReceipt,
  quote_request_arrived: resendArrived,
  refund_made: async (container, id) => {
    // Of a withdrawal, the cancellation that gave it back; else what an enterprise asked for.
    if (id.includes(":")) {
      return tellCancelled(container, id);
    }
    const request = await findRefundRequest(databaseOf(container), id);
    return request && mailRefunded(container, request);
  },
};

async function tellCancelled(container: MedusaContainer, once: string): Promise<void> {
  const [order_id = "", enterprise_id = "", ...rest] = once.split(":");
  const whose = { order_id, enterprise_id, key: rest.join(":") };
  if (whose.key === WHOLE_ORDER || whose.key === WHOLE_WITHDRAWN) {
    const { lines } = await findConsignment(container, enterprise_id, order_id);
    const refunded_minor = await givenBackByCancelling(container, order_id);
    return mailCancelled(container, { ...whose, pieces: lines, refunded_minor });
  }
  const known = await findCancellation(databaseOf(container), whose);
  if (known) {
    const pieces = known.lines.filter(({ quantity }) => quantity > 0);
    const note = noteOf(enterprise_id, whose.key);
    const refunded_minor = sumOf((await refundedBefore(container, order_id, { note })).values());
    await mailCancelled(container, { ...whose, pieces, refunded_minor });
  }
}

/** What Medusa's cancellation of an order gave back, öre: its refunds are made as the order is cancelled. */
async function givenBackByCancelling(container: MedusaContainer, orderId: string): Promise<bigint> {
  const [row] = await sqlRows<{ minor: string }>(
    databaseOf(container),
    `SELECT coalesce(sum(round(r.amount * 100)), 0)::bigint::text AS minor
       FROM "order" o
       JOIN order_payment_collection c ON c.order_id = o.id AND c.deleted_at IS NULL
       JOIN payment p ON p.payment_collection_id = c.payment_collection_id
       JOIN refund r ON r.payment_id = p.id AND r.deleted_at IS NULL
        AND r.created_at > o.canceled_at - interval '1 minute'
      WHERE o.id = ?`,
    [orderId],
  );
  return BigInt(row?.minor ?? "0");
}
