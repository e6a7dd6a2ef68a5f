import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import { membersOf } from "../../modules/enterprise/members/members";
import { databaseOf } from "../lib/database";
import { decideGoods } from "./goods-status";
import { goodsNotFound } from "./refusals";

interface GoodsNames {
  enterprise_id: string;
  enterprise: string;
  title: string;
}

/**
 * A coordinator accepts the goods, or refuses them with a reason; the enterprise's members are told by
 * mail. Throws "goods_not_found" (404) or "goods_state_conflict" (409).
 */
export async function reviewGoods(
  container: MedusaContainer,
  product_id: string,
  { by, reason }: { by: string; reason: string | null },
): Promise<void> {
  const db = databaseOf(container);
  const [names] = await sqlRows<GoodsNames>(
    db,
    `SELECT pe.enterprise_id, e.name AS enterprise, p.title
       FROM product p JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       JOIN enterprise e ON e.id = pe.enterprise_id
      WHERE p.id = ? AND p.deleted_at IS NULL`,
    [product_id],
  );
  if (!names) {
    throw goodsNotFound();
  }
  const { enterprise_id, enterprise, title } = names;
  await decideGoods(container, { enterprise_id, product_id, by }, reason);
  for (const { email: to, locale } of await membersOf(db, enterprise_id)) {
    const link = mailLinks.goods(locale, product_id);
    await (reason === null
      ? sendMail(container, {
          to,
          locale,
          name: "goods_accepted",
          data: { enterprise, title, link },
        })
      : sendMail(container, {
          ...{ to, locale, name: "goods_refused" },
          data: { enterprise, title, reason, link },
        }));
  }
}
