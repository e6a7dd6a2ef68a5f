import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

interface Goods {
  id: string;
  product_title?: string | null;
  title?: string | null;
}

/**
 * Throws "goods_not_for_sale" (409), naming the goods, unless there are none: what no enterprise
 * sells, or no chain version in force explains, would be paid for without funding anything; and the
 * goods of an enterprise that is suspended are not sold. They may be for sale again in a moment, when
 * somebody has finished tagging them.
 */
export function assertForSale(unexplained: readonly Goods[]): void {
  if (unexplained.length > 0) {
    const items = unexplained.map(({ id, product_title, title }) => ({
      id,
      title: product_title ?? title ?? "",
    }));
    throw networkError(
      MedusaError.Types.CONFLICT,
      "goods_not_for_sale",
      `These goods are not for sale just now: ${items.map((item) => item.title).join(", ")}`,
      { items },
    );
  }
}
