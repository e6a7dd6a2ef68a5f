import { MUNICIPALITIES } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES } from "../../../../lib/sniff-file";
import { MOST_EVIDENCE } from "../../../../modules/enterprise/applications/evidence";
import { ENTERPRISE_KINDS } from "../../../../modules/enterprise/models/enterprise";
import { requirementsFor } from "../../../../modules/enterprise/requirements/requirements";
import { databaseOf } from "../../../../workflows/lib/database";
import type { FormQuery } from "../validators";

/** What a page needs to show the form: what is asked of which kinds, and what may be chosen. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { kind } = req.validatedQuery as FormQuery;
  // Medusa has taken the language out of the query, or of its header.
  const locale = req.locale?.startsWith("en") ? "en" : "sv";
  const requirements = await requirementsFor(databaseOf(req.scope), kind);
  res.json({
    kinds: ENTERPRISE_KINDS,
    municipalities: MUNICIPALITIES,
    requirements: requirements.map((one) => ({
      code: one.code,
      kind: one.kind,
      title: one[`title_${locale}`],
      explanation: one[`explanation_${locale}`],
      enterprise_kinds: one.enterprise_kinds,
    })),
    evidence: {
      max_bytes: MAX_EVIDENCE_BYTES,
      max_per_requirement: MOST_EVIDENCE,
      types: Object.keys(EVIDENCE_TYPES),
    },
  });
}
