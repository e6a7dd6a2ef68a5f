import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { declineQuote } from "../../../../../workflows/trade/write-quote";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { shownQuote } from "../../shown";
import { DeclineForm } from "../../validators";

/** The buyer says no. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason } = checkedForm(DeclineForm, req.body);
  res.json({ quote: shownQuote(req.scope, await declineQuote(req.scope, idOf(req), reason)) });
}
