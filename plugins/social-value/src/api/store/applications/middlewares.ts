import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { countTry, type LimitName } from "../../../lib/rate-limits";
import { MAX_EVIDENCE_BYTES } from "../../../lib/sniff-file";
import { readUpload } from "../../lib/read-upload";
import { storeQuery } from "../lib/query";
import { requireApplicant } from "./applicant";
import { FormQuery } from "./validators";

/** Counts a try of this application's holder. */
const counted =
  (name: LimitName) =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    await countTry(req.scope, name, req.params.id ?? "");
    next();
  };

const readEvidence = readUpload(MAX_EVIDENCE_BYTES, "evidence_too_large");

// The router tries words before parameters: "form" and "verify" never come here.
const ONE = "/store/applications/:id";

export const applicationMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/applications/form", methods: ["GET"], middlewares: [storeQuery(FormQuery)] },
  { matcher: ONE, methods: ["GET", "POST"], middlewares: [requireApplicant] },
  {
    matcher: `${ONE}/evidence`,
    methods: ["POST"],
    middlewares: [requireApplicant, counted("upload"), readEvidence],
  },
  {
    matcher: `${ONE}/evidence/:evidence_id`,
    methods: ["DELETE"],
    middlewares: [requireApplicant],
  },
  {
    matcher: `${ONE}/submit`,
    methods: ["POST"],
    middlewares: [requireApplicant, counted("verification_mail")],
  },
];
