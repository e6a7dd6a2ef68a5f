import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import multer, { MulterError } from "multer";
import { networkError } from "../../lib/errors";

/**
 * Reads one file, "file", of a form, in memory: it is looked at before it is stored anywhere. What is too
 * large is refused with the code as soon as it is.
 */
export function readUpload(maxBytes: number, tooLarge: string) {
  const upload = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: maxBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 6 },
    defParamCharset: "utf8",
  }).single("file");
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    upload(req, res, (error: unknown) => {
      next(error instanceof MulterError ? refusalOf(error, maxBytes, tooLarge) : error);
    });
  };
}

function refusalOf(error: MulterError, max_bytes: number, tooLarge: string): Error {
  return error.code === "LIMIT_FILE_SIZE"
    ? networkError(MedusaError.Types.INVALID_DATA, tooLarge, `A file may have ${max_bytes} bytes`, {
        max_bytes,
      })
    : networkError(MedusaError.Types.INVALID_DATA, "input_invalid", error.message, {
        fields: ["file"],
        issues: [{ field: "file", code: "invalid" }],
      });
}
