import { sendOwnFile } from "@/features/portal/money/send-file";
import { isLocale, routing } from "@/i18n/routing";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: string; id: string; file: string }>;
}

/** A payout's statement, `avrakning.pdf` or `avrakning.csv`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, id, file } = await params;
  const back = paths.portalPayout(isLocale(locale) ? locale : routing.defaultLocale, id);
  return sendOwnFile(`payouts/${encodeURIComponent(id)}`, file, "avrakning", back);
}
