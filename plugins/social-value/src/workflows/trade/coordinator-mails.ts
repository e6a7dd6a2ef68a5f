import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { sendMail } from "../../mail/send-mail";
import type { Quote } from "../../modules/trade/quotes/quote";
import { namedPieces } from "../consignment/customer-mails";
import { databaseOf } from "../lib/database";
import { knownQuote } from "./place-quote";

/** Tells the coordinators, or where there are none the administrators, that somebody asks for a quote. */
export async function mailArrived(container: MedusaContainer, quote: Quote): Promise<void> {
  const staff = await sqlRows<{ id: string; email: string }>(
    databaseOf(container),
    `SELECT u.id, u.email FROM staff_role r JOIN "user" u ON u.id = r.user_id AND u.deleted_at IS NULL
      WHERE r.role = CASE WHEN EXISTS (
              SELECT 1 FROM staff_role c JOIN "user" v ON v.id = c.user_id AND v.deleted_at IS NULL
               WHERE c.role = 'coordinator') THEN 'coordinator' ELSE 'administrator' END
      ORDER BY u.id`,
    [],
  );
  for (const { id, email: to } of staff) {
    await sendMail(container, {
      ...{ to, locale: "sv" as const, name: "quote_request_arrived" as const },
      once: `${quote.id}:${id}`,
      data: {
        ...{ number: String(quote.number), buyer: quote.buyer.name, link: adminLink(quote.id) },
        points: quote.lines.map((line) =>
          namedPieces(line.quantity, line.title, line.variant_title || null),
        ),
      },
    });
  }
}

/** Sends what could not be sent; those who have theirs get no other. */
export async function resendArrived(container: MedusaContainer, once: string): Promise<void> {
  const [quoteId = ""] = once.split(":");
  await mailArrived(container, await knownQuote(container, quoteId));
}

/** Where the coordinator writes the quote; the admin stands on the backend's own address. */
function adminLink(quoteId: string): string {
  const backend = (process.env.INSTEG_BACKEND_URL || "http://localhost:9000").replace(/\/+$/, "");
  return `${backend}/app/insteg/quotes/${encodeURIComponent(quoteId)}`;
}
