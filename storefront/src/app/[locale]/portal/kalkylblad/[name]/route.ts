import { isLocale, regionalLocale, routing } from "@/i18n/routing";
import { fetchSheet } from "@/lib/backend/goods-import";
import { readMemberToken } from "@/lib/member-cookie";
import { paths } from "@/lib/paths";

const sheets = ["template.csv", "template.xlsx", "export.csv", "export.xlsx"];
const kept = ["content-type", "content-disposition"];

/** The member's own spreadsheets: the token stays in its cookie, and the file goes through. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[locale]/portal/kalkylblad/[name]">,
) {
  const { locale, name } = await params;
  const language = isLocale(locale) ? locale : routing.defaultLocale;
  if (!sheets.includes(name)) return new Response(null, { status: 404 });
  const token = await readMemberToken();
  const toSignIn = Response.redirect(
    new URL(paths.signIn(language, { vidare: paths.portalGoods(language) }), request.url),
  );
  if (!token) return toSignIn;
  try {
    const answer = await fetchSheet(token, name, regionalLocale[language]);
    if (answer.status === 401) return toSignIn;
    if (!answer.ok || !answer.body) return new Response(null, { status: 502 });
    const headers = kept.map((header): [string, string] => [
      header,
      answer.headers.get(header) ?? "",
    ]);
    return new Response(answer.body, {
      headers: { ...Object.fromEntries(headers), "cache-control": "private, no-store" },
    });
  } catch {
    return new Response(null, { status: 502 });
  }
}
