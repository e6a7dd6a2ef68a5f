import { isLocale } from "@/i18n/routing";
import { BackendError } from "@/lib/backend/errors";
import { readOpenData } from "@/lib/backend/impact";

interface Props {
  params: Promise<{ locale: string; file: string }>;
}

/** The public figures as a file: the backend itself need not be open to the world. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, file } = await params;
  const format = file.match(/^insteg-oppna-data\.(csv|json)$/)?.[1] as "csv" | "json" | undefined;
  if (!format || !isLocale(locale)) return new Response(null, { status: 404 });
  try {
    const data = await readOpenData(locale, format);
    const type = data.headers.get("content-type");
    return new Response(data.body, {
      headers: {
        ...(type && { "content-type": type }),
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "public, max-age=60",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return new Response(null, { status: 503, headers: { "retry-after": "30" } });
  }
}
