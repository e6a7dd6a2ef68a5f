import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { ensureSale } from "../funding/record-sale";
import { databaseOf } from "../lib/database";
import { namedPieces } from "./customer-mails";
import { DAY_MS } from "./order-confirmation";

interface ToldMember {
  member_id: string;
  enterprise_id: string;
  email: string;
  locale: Locale;
  enterprise: string;
  number: number;
  lines: { quantity: number; title: string; variant_title: string | null }[];
}

/**
 * Tells the members of those who sold something in an order that there is a consignment to pack, each once.
 * What was sold over a counter is handed over already, and what was sold long ago is known.
 */
export async function mailSellers(container: MedusaContainer, orderId: string): Promise<void> {
  const sale = await ensureSale(container, orderId);
  // The machine's own time: inside the seed, the network's clock stands at the sale.
  if (Date.now() - sale.placed_at.getTime() > DAY_MS) {
    return;
  }
  for (const told of await membersToTell(container, orderId)) {
    await mailMember(container, orderId, told);
  }
}

/** Sends one that could not be sent, by the event that it is of. */
export async function resendToSeller(container: MedusaContainer, once: string): Promise<void> {
  const [orderId = "", memberId = ""] = once.split(":");
  const told = await membersToTell(container, orderId);
  const own = told.find(({ member_id }) => member_id === memberId);
  await (own && mailMember(container, orderId, own));
}

async function mailMember(
  container: MedusaContainer,
  orderId: string,
  { member_id, email: to, locale, enterprise, number, lines }: ToldMember,
): Promise<void> {
  await sendMail(container, {
    ...{ to, locale, name: "new_consignment" as const, once: `${orderId}:${member_id}` },
    data: {
      ...{ enterprise, number: String(number), link: mailLinks.consignment(locale, orderId) },
      points: lines.map((line) => namedPieces(line.quantity, line.title, line.variant_title)),
    },
  });
}

function membersToTell(container: MedusaContainer, orderId: string): Promise<ToldMember[]> {
  return sqlRows<ToldMember>(
    databaseOf(container),
    `SELECT m.id AS member_id, m.enterprise_id, m.email, m.locale, e.name AS enterprise,
            o.display_id AS number, own.lines
       FROM (SELECT l.order_id, l.seller_id,
                    json_agg(json_build_object('quantity', l.quantity,
                      'title', coalesce(i.product_title, i.title), 'variant_title', i.variant_title)
                      ORDER BY l.position) AS lines
               FROM sale_line l JOIN order_line_item i ON i.id = l.item_id
              WHERE l.order_id = ? AND l.kind = 'item' GROUP BY l.order_id, l.seller_id) own
       JOIN sale s ON s.order_id = own.order_id
       LEFT JOIN channel_terms c ON c.sales_channel_id = s.sales_channel_id AND c.deleted_at IS NULL
       JOIN "order" o ON o.id = own.order_id
       JOIN enterprise e ON e.id = own.seller_id
       JOIN enterprise_member m ON m.enterprise_id = e.id
      WHERE c.kind IS NULL OR c.kind NOT IN ('stall', 'shop')
      ORDER BY m.id`,
    [orderId],
  );
}
