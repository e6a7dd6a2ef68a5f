import { loadSuggestions } from "@/features/search/load-suggestions";
import { isLocale } from "@/i18n/routing";
import { isOutage } from "@/lib/backend/errors";

const longest = 100;
/** The same letters typed again within a minute are answered by the browser itself. */
const headers = { "cache-control": "private, max-age=60", "x-robots-tag": "noindex" };

/** Suggestions while somebody types: the browser asks the shop, for it cannot reach the backend. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  const q = new URL(request.url).searchParams.get("q")?.trim().slice(0, longest);
  if (!isLocale(locale) || !q) return new Response(null, { status: 400 });
  try {
    return Response.json(await loadSuggestions(locale, q), { headers });
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    return new Response(null, { status: 503 });
  }
}
