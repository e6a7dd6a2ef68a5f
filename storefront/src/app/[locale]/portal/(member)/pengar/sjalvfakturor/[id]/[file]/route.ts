import { sendOwnFile } from "@/features/portal/money/send-file";
import { isLocale, routing } from "@/i18n/routing";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: string; id: string; file: string }>;
}

/** A self-billing statement, `sjalvfaktura.pdf` or `sjalvfaktura.csv`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, id, file } = await params;
  const back = paths.portalPayouts(isLocale(locale) ? locale : routing.defaultLocale);
  return sendOwnFile(`self-billings/${encodeURIComponent(id)}`, file, "sjalvfaktura", back);
}
