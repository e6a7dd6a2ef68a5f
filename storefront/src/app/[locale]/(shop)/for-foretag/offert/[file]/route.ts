import { isLocale, routing } from "@/i18n/routing";
import { BackendError } from "@/lib/backend/errors";
import { readQuotePdf } from "@/lib/backend/quote";
import { paths } from "@/lib/paths";
import { readQuoteKey } from "@/lib/quote-cookie";

interface Props {
  params: Promise<{ locale: string; file: string }>;
}

const noStore = { "cache-control": "private, no-store" };

/** The opened quote as `offert.pdf`: the browser has no token, the shop keeps it in a cookie. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, file } = await params;
  if (file !== "offert.pdf") return new Response(null, { status: 404, headers: noStore });
  const key = await readQuoteKey();
  if (!key) {
    const location = paths.quote(isLocale(locale) ? locale : routing.defaultLocale);
    return new Response(null, { status: 303, headers: { location, ...noStore } });
  }
  try {
    const answer = await readQuotePdf(key);
    return new Response(answer.body, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": answer.headers.get("content-disposition") ?? "attachment",
        "x-content-type-options": "nosniff",
        ...noStore,
      },
    });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    const status = error.status === 404 || error.status === 409 ? 404 : 502;
    return new Response(null, { status, headers: noStore });
  }
}
