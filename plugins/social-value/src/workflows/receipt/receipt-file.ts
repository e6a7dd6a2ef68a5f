import type { MedusaContainer } from "@medusajs/framework/types";
import type { MailFile } from "../../mail/mails";
import type { Locale } from "../../modules/enterprise/applications/application";
import { receiptFacts } from "./receipt-facts";
import { receiptPdf } from "./receipt-pdf";

/**
 * An order's receipt as it is now, as a PDF for its customer; a confirmation while nothing is paid. Throws
 * "order_not_found".
 */
export async function receiptFile(
  container: MedusaContainer,
  orderId: string,
  locale: Locale,
): Promise<MailFile> {
  const facts = await receiptFacts(container, orderId, locale);
  const name = `${locale === "en" ? "receipt" : "kvitto"}-${facts.trace.display_id}.pdf`;
  return { name, type: "application/pdf", content: await receiptPdf(facts) };
}
