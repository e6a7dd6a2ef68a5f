import { handOn } from "@/features/portal/hand-on";
import { isLocale, routing } from "@/i18n/routing";
import { ownTables } from "@/lib/backend/own-data";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: string }>;
}

/** All of the enterprise's own data as JSON, or with `tabell` one table as CSV. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  const asked = new URL(request.url).searchParams.get("tabell");
  const table = ownTables.find((one) => one === asked);
  if (asked !== null && !table) return new Response(null, { status: 404 });
  const back = paths.portalOwnData(isLocale(locale) ? locale : routing.defaultLocale);
  return handOn(
    table ? `data?table=${table}` : "data",
    table ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    back,
  );
}
