import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type EnterpriseCard, networkDirectory } from "../../../directory/directory";
import type { EnterprisesQuery } from "./validators";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, q, kind, municipality_code } =
    req.validatedQuery as unknown as EnterprisesQuery;
  const directory = await networkDirectory(req.scope, req.locale);
  const all = [...directory.enterprises.values()].filter((e) => !directory.suspended.has(e.id));
  const words = q?.toLocaleLowerCase("sv") ?? "";
  const found = all
    .filter((e) => !kind || e.kind === kind)
    .filter((e) => !municipality_code || e.municipality.code === municipality_code)
    .filter((e) => `${e.name} ${e.tagline}`.toLocaleLowerCase("sv").includes(words))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
  res.json({
    enterprises: found.slice(offset, offset + limit),
    municipalities: municipalitiesOf(all),
    count: found.length,
    limit,
    offset,
  });
}

/** Every municipality with an enterprise, and how many it has: what a filter offers. */
function municipalitiesOf(enterprises: readonly EnterpriseCard[]) {
  const counts = new Map<string, { code: string; name: string; count: number }>();
  for (const { municipality } of enterprises) {
    const count = (counts.get(municipality.code)?.count ?? 0) + 1;
    counts.set(municipality.code, { ...municipality, count });
  }
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name, "sv"));
}
