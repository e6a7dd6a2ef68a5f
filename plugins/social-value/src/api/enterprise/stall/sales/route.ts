import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveSales, type ToldSale } from "../../../../workflows/stall/receive-sales";
import { checkedForm } from "../../../lib/form-input";
import { memberOf } from "../../access/guard";
import { SalesForm, ToldSaleForm } from "../validators";

/**
 * Takes up to 100 sales, each answered by itself: "accepted", "already" (told before), or "refused" with
 * a code. What is accepted is written down; orders are made of it afterwards.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, enterprise_id } = memberOf(res);
  const { sales } = checkedForm(SalesForm, req.body);
  const parsed = sales.map((sale) => ({ key: sale.key, told: ToldSaleForm.safeParse(sale).data }));
  const told = parsed.flatMap((one): ToldSale[] => (one.told ? [one.told] : []));
  const seller = { enterprise_id, member_id };
  const answers = await receiveSales(req.scope, seller, told);
  const results = parsed.map((one) =>
    one.told
      ? answers.shift()
      : { key: one.key, status: "refused" as const, code: "input_invalid" as const },
  );
  res.json({ results });
}
