import type { MedusaContainer } from "@medusajs/framework/types";
import { resendMails } from "../workflows/consignment/resend-mails";

/** Every minute: the mails to customers that the mail server did not take are offered to it again. */
export default async function resendUnsent(container: MedusaContainer): Promise<void> {
  await resendMails(container);
}

export const config = { name: "resend-mails", schedule: "* * * * *" };
