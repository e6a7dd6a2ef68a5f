import { handOn } from "../hand-on";

const types = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" } as const;

/**
 * Hands on a statement of the own enterprise's. `file` is as it stands in the address, `name` what it must
 * be called before its ending.
 */
export async function sendOwnFile(
  path: string,
  file: string,
  name: string,
  backTo: string,
): Promise<Response> {
  const [, format] = new RegExp(`^${name}\\.(pdf|csv)$`).exec(file) ?? [];
  if (format !== "pdf" && format !== "csv") {
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
  return handOn(`${path}/statement.${format}`, types[format], backTo);
}
