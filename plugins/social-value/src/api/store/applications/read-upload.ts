import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import multer, { MulterError } from "multer";
import { networkError } from "../../../lib/errors";

export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

// One file at a time, in memory: it is looked at before it is stored anywhere.
const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_EVIDENCE_BYTES, files: 1, fields: 4, fieldSize: 1_000, parts: 6 },
  defParamCharset: "utf8",
}).single("file");

/** Reads one file of a form; what is too large is refused as soon as it is, "evidence_too_large". */
export function readUpload(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  upload(req, res, (error: unknown) => {
    next(error instanceof MulterError ? refusalOf(error) : error);
  });
}

function refusalOf(error: MulterError): Error {
  return error.code === "LIMIT_FILE_SIZE"
    ? networkError(
        MedusaError.Types.INVALID_DATA,
        "evidence_too_large",
        `A file may have ${MAX_EVIDENCE_BYTES} bytes`,
        { max_bytes: MAX_EVIDENCE_BYTES },
      )
    : networkError(MedusaError.Types.INVALID_DATA, "input_invalid", error.message, {
        fields: ["file"],
        issues: [{ field: "file", code: "invalid" }],
      });
}
