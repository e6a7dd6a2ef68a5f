import type { MedusaContainer } from "@medusajs/framework/types";
import { resendMails } from "../workflows/consignment/resend-mails";
import { mailLostReceipts } from "../workflows/receipt/mail-receipt";

/**
 * Every minute: the mails that the mail server did not take are offered to it again, and receipts are sent
 * whose event was lost.
 */
export default async function resendUnsent(container: MedusaContainer): Promise<void> {
  await resendMails(container);
  await mailLostReceipts(container);
}

export const config = { name: "resend-mails", schedule: "* * * * *" };
