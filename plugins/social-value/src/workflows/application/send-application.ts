import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { applicationToken } from "../../lib/application-token";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { hashOfToken, newOneTimeToken } from "../../lib/one-time-token";
import { countTry } from "../../lib/rate-limits";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import { findApplication } from "../../modules/enterprise/applications/read";
import {
  awaitVerification,
  resubmit,
  verifyEmail,
} from "../../modules/enterprise/applications/write";
import { databaseOf } from "../lib/database";
import { lacksOf } from "./lacks";
import { applicationNotFound, fieldIssues } from "./refusals";
import { applicationNotOpen } from "./save-application";

const VERIFICATION_HOURS = 48;

/**
 * Sends an application off. The first time a mail asks whether the address is the applicant's, and the
 * coordinator gets the application when it is; sending again sends another mail, which makes the one
 * before void. A completed one goes straight to the coordinator. Throws "application_incomplete" with
 * what is lacking, "too_many_requests" (429) for an address that has got its share of mails, or
 * "application_not_open" (409).
 */
export async function sendApplication(container: MedusaContainer, id: string): Promise<void> {
  const db = databaseOf(container);
  const application = await findApplication(db, id);
  if (!application) {
    throw applicationNotFound();
  }
  const lacks = lacksOf(application.answers);
  if (lacks.length > 0) {
    throw fieldIssues("application_incomplete", lacks);
  }
  if (await resubmit(db, id, clock.now())) {
    await tellReceived(container, id);
    return;
  }
  const { email, locale, contact_name, name } = application;
  // By the address too: one application can be pointed at many, and many at one.
  await countTry(container, "verification_mail", email);
  const { token, hash } = newOneTimeToken();
  const expires_at = new Date(clock.now().getTime() + VERIFICATION_HOURS * 3_600_000);
  if (!(await awaitVerification(db, id, email, { hash, expires_at }))) {
    throw applicationNotOpen();
  }
  await sendMail(container, {
    to: email,
    locale,
    name: "verification",
    data: {
      contact_name,
      name,
      link: mailLinks.verification(locale, token),
      hours: VERIFICATION_HOURS,
    },
  });
}

/**
 * The applicant has followed the mail's link: the application goes to the coordinator. Gives its id.
 * Throws "verification_not_valid" (404) for a token that is unknown, used or too old.
 */
export async function verifyApplication(
  container: MedusaContainer,
  token: string,
): Promise<string> {
  const id = await verifyEmail(databaseOf(container), hashOfToken(token), clock.now());
  if (!id) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "verification_not_valid",
      "The link has been used, or is too old: send the application again to get a new one",
    );
  }
  await tellReceived(container, id);
  return id;
}

async function tellReceived(container: MedusaContainer, id: string): Promise<void> {
  const application = await findApplication(databaseOf(container), id);
  if (application) {
    const { email, locale, contact_name, name } = application;
    const link = mailLinks.application(locale, id, applicationToken(container, id));
    await sendMail(container, {
      to: email,
      locale,
      name: "application_received",
      data: { contact_name, name, link },
    });
  }
}
