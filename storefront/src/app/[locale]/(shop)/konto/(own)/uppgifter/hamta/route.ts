import { isLocale, routing } from "@/i18n/routing";
import { ownFile } from "@/lib/backend/customer";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { readCustomerToken } from "@/lib/customer-cookie";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: string }>;
}

/** All that is kept of the customer, as JSON: the browser has no token, the shop keeps it in a cookie. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const [{ locale }, token] = await Promise.all([params, readCustomerToken()]);
  const back = paths.accountDetails(isLocale(locale) ? locale : routing.defaultLocale);
  if (!token) return leadTo(back);
  try {
    const answer = await ownFile(token);
    return new Response(answer.body, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": answer.headers.get("content-disposition") ?? "attachment",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (isSignedOut(error)) return leadTo(back);
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    const status = error.status === 429 ? 429 : 502;
    return new Response(null, { status, headers: { "cache-control": "no-store" } });
  }
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
