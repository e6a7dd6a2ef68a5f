import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId, MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { EVIDENCE_TYPES, sniffFile } from "../../lib/sniff-file";
import type { FullApplication } from "../../modules/enterprise/applications/application";
import {
  applicationOfEvidence,
  deleteEvidence,
  findEvidence,
  insertEvidence,
  MOST_EVIDENCE,
} from "../../modules/enterprise/applications/evidence";
import { databaseOf } from "../lib/database";
import { fieldIssues } from "./refusals";
import { applicationNotOpen } from "./save-application";

const LONGEST_NAME = 120;

export interface EvidenceUpload {
  /** The requirement's code. */
  requirement: string;
  filename: string;
  content: Buffer;
}

/**
 * Stores a file as evidence, where nobody reaches it without the application's token or a role. Throws
 * "requirement_unknown", "evidence_type_refused" (by what it holds, whatever it is called),
 * "evidence_too_many" or "application_not_open".
 */
export async function storeEvidence(
  container: MedusaContainer,
  application: FullApplication,
  upload: EvidenceUpload,
): Promise<void> {
  const answer = application.answers.find(({ code }) => code === upload.requirement);
  if (!answer) {
    throw fieldIssues("input_invalid", [{ field: "requirement", code: "requirement_unknown" }]);
  }
  const mime_type = sniffFile(upload.content);
  if (!mime_type) {
    throw refused("evidence_type_refused", "Send a PDF, JPEG, PNG or WebP file");
  }
  const id = generateEntityId("", "evi");
  const files = container.resolve(Modules.FILE);
  const file = await files.createFiles({
    filename: `${id}.${EVIDENCE_TYPES[mime_type]}`,
    mimeType: mime_type,
    content: upload.content.toString("base64"),
    access: "private",
  });
  const outcome = await insertEvidence(databaseOf(container), {
    id,
    application_id: application.id,
    requirement_id: answer.requirement_id,
    file_id: file.id,
    filename: shownName(upload.filename, mime_type),
    mime_type,
    size_bytes: upload.content.length,
  });
  if (outcome !== "stored") {
    await files.deleteFiles([file.id]);
    throw outcome === "too_many"
      ? refused("evidence_too_many", `A requirement takes ${MOST_EVIDENCE} files`)
      : applicationNotOpen();
  }
}

/** Takes a file away again, content and all; throws "evidence_not_found" (404). */
export async function removeEvidence(
  container: MedusaContainer,
  applicationId: string,
  id: string,
): Promise<void> {
  const fileId = await deleteEvidence(databaseOf(container), applicationId, id);
  if (!fileId) {
    throw evidenceNotFound();
  }
  await container.resolve(Modules.FILE).deleteFiles([fileId]);
}

/** A file with its content; throws "evidence_not_found" (404). */
export async function readEvidence(container: MedusaContainer, applicationId: string, id: string) {
  const evidence = await findEvidence(databaseOf(container), applicationId, id);
  if (!evidence) {
    throw evidenceNotFound();
  }
  const content = await container.resolve(Modules.FILE).getAsBuffer(evidence.file_id);
  return { ...evidence, content };
}

/** A file that an enterprise sent with its application; throws "evidence_not_found" (404) for another's. */
export async function readOwnEvidence(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
) {
  const applicationId = await applicationOfEvidence(databaseOf(container), enterpriseId, id);
  if (!applicationId) {
    throw evidenceNotFound();
  }
  return readEvidence(container, applicationId, id);
}

/** The name that the file came with, without folders and what cannot be seen, with the ending it deserves. */
function shownName(name: string, mime_type: keyof typeof EVIDENCE_TYPES): string {
  const bare = path.basename(name.replaceAll("\\", "/")).replace(/[\p{C}]/gu, "");
  const stem = path.parse(bare).name.slice(0, LONGEST_NAME).trim();
  return `${stem || "bilaga"}.${EVIDENCE_TYPES[mime_type]}`;
}

function refused(code: string, message: string): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message);
}

function evidenceNotFound(): Error {
  return networkError(MedusaError.Types.NOT_FOUND, "evidence_not_found", "There is no such file");
}
