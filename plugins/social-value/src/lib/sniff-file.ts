export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

/** The kinds of files that may be sent as evidence, with the ending that each is stored under. */
export const EVIDENCE_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PDF = Buffer.from("%PDF-", "latin1");

/** What a file is by its first bytes, whatever it is called; null for what is not taken. */
export function sniffFile(content: Buffer): EvidenceType | null {
  if (startsWith(content, PDF)) {
    return "application/pdf";
  }
  if (startsWith(content, JPEG)) {
    return "image/jpeg";
  }
  if (startsWith(content, PNG)) {
    return "image/png";
  }
  const isRiff = content.toString("latin1", 0, 4) === "RIFF";
  return isRiff && content.toString("latin1", 8, 12) === "WEBP" ? "image/webp" : null;
}

function startsWith(content: Buffer, head: Buffer): boolean {
  return content.subarray(0, head.length).equals(head);
}
