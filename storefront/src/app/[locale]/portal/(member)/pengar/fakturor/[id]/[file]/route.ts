import { handOn } from "@/features/portal/hand-on";
import { isLocale, routing } from "@/i18n/routing";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: string; id: string; file: string }>;
}

/** One of the enterprise's own invoices, `faktura.pdf`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, id, file } = await params;
  if (file !== "faktura.pdf") {
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
  const back = paths.portalInvoices(isLocale(locale) ? locale : routing.defaultLocale);
  return handOn(`invoices/${encodeURIComponent(id)}/pdf`, "application/pdf", back);
}
