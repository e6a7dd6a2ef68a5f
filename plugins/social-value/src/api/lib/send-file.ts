import type { MedusaResponse } from "@medusajs/framework/http";

/** Sends a file to be saved. Its name is made of letters, digits, dots and hyphens. */
export function sendFile(
  res: MedusaResponse,
  file: { name: string; type: string; content: string | Buffer },
): void {
  res.setHeader("content-type", file.type);
  res.setHeader("content-disposition", `attachment; filename="${file.name}"`);
  res.setHeader("cache-control", "no-store");
  res.send(file.content);
}
