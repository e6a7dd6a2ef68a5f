import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { acceptQuote } from "../../../../../workflows/trade/place-quote";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { shownQuote } from "../../shown";
import { AcceptForm } from "../../validators";

/** Accepts the quote: it becomes one order on account. Accepted again, it is the same. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(AcceptForm, req.body);
  const { quote, is_new } = await acceptQuote(req.scope, idOf(req), form);
  res.json({ quote: shownQuote(req.scope, quote), is_new });
}
