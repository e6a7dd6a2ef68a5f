import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { databaseOf } from "../lib/database";

/** Mails the link to withdraw from an order to its customer, if there is such an order. Never throws. */
export async function mailWithdrawalLink(
  container: MedusaContainer,
  { display_id, email, locale }: { display_id: number; email: string; locale: Locale },
): Promise<void> {
  try {
    const [order] = await sqlRows<{ id: string; email: string }>(
      databaseOf(container),
      `SELECT id, email FROM "order"
        WHERE display_id = ? AND lower(email) = ? AND is_draft_order = false AND deleted_at IS NULL`,
      [display_id, email],
    );
    if (order) {
      const link = mailLinks.withdraw(locale, order.id, traceToken(container, order.id));
      await sendMail(container, {
        ...{ to: order.email, locale, name: "withdrawal_link" as const },
        data: { number: String(display_id), link },
      });
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`A link to withdraw could not be mailed: ${String(error)}`);
  }
}
