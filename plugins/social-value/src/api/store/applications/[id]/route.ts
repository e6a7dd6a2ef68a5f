import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../lib/rate-limits";
import type { FullApplication } from "../../../../modules/enterprise/applications/application";
import { readApplication } from "../../../../workflows/application/application-view";
import { amendApplication } from "../../../../workflows/application/save-application";
import { checkedForm } from "../../../lib/form-input";
import { idOf } from "../../../lib/id-of";
import { shownApplication } from "../applicant";
import { ApplicationForm } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ application: await shownApplication(req, idOf(req)) });
}

/** Changes what is sent of it; the rest stays. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await countTry(req.scope, "amend", id);
  const stored = formOf(await readApplication(req.scope, id));
  const { answers, ...fields } = checkedForm(ApplicationForm, {
    ...stored,
    ...(req.body as object),
  });
  if (fields.email !== stored.email) {
    await countTry(req.scope, "apply_email", fields.email);
  }
  await amendApplication(req.scope, id, fields, answers);
  res.json({ application: await shownApplication(req, id) });
}

/** An application as its form would send it. */
function formOf(stored: FullApplication) {
  const { kind, name, is_sole_trader, organisation_number, municipality_code } = stored;
  const { contact_name, email, phone, website, story, locale } = stored;
  return {
    ...{ kind, name, is_sole_trader, organisation_number, municipality_code },
    ...{ contact_name, email, phone, website, story, locale },
  };
}
