import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/** The role of whoever asks; a page shows what it may do. */
export async function GET(_req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ role: res.locals.role });
}
