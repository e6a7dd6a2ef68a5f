import { z } from "zod";
import { publishableKey } from "../env";
import { read, readFile } from "./client";
import { minor } from "./fields";
import type { PageAsked } from "./money";
import { ownRequest } from "./own-request";

const invoice = z.object({
  id: z.string(),
  kind: z.enum(["invoice", "credit_note"]),
  number: z.string(),
  order_number: z.number().int(),
  status: z.enum(["open", "overdue", "paid", "credited", "credit_note"]),
  issued_on: z.string(),
  due_on: z.string().nullable(),
  paid_on: z.string().nullable(),
  credits: z.object({ number: z.string() }).nullable(),
  buyer_name: z.string(),
  gross_minor: minor,
  vat_minor: minor,
  credited_minor: minor,
});
export type OwnInvoice = z.output<typeof invoice>;

/** A page of what is invoiced in the enterprise's name, the latest first. */
export async function listInvoices(token: string, query: PageAsked) {
  const request = await ownRequest(token, "invoices", { query: { ...query } });
  return read(request, z.object({ invoices: z.array(invoice), count: z.number().int() }));
}

/** A buyer's invoice as a file, by its signed token; throws `not_found`. */
export function readInvoice(id: string, kind: "pdf" | "xml", token: string): Promise<Response> {
  return readFile({
    path: `/store/invoices/${encodeURIComponent(id)}/${kind}?${new URLSearchParams({ token })}`,
    headers: { "x-publishable-api-key": publishableKey() },
  });
}
