import { isLocale, routing } from "@/i18n/routing";
import { BackendError } from "@/lib/backend/errors";
import { readReceipt } from "@/lib/backend/withdrawal";
import { readOrderKey } from "@/lib/order-key";

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

/** An order's confirmation, or its receipt once it is paid, for whoever holds the order's key. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, id } = await params;
  const token = new URL(request.url).searchParams.get("token") ?? undefined;
  try {
    const language = isLocale(locale) ? locale : routing.defaultLocale;
    const key = await readOrderKey(token);
    const file = await readReceipt(decodeURIComponent(id), key, language);
    const name = file.headers.get("content-disposition");
    return new Response(file.body, {
      headers: {
        "content-type": "application/pdf",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        ...(name && { "content-disposition": name }),
      },
    });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    const status = error.code === "unavailable" ? 503 : 404;
    return new Response(null, { status, headers: { "cache-control": "no-store" } });
  }
}
