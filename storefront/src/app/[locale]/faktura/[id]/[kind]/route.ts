import { BackendError } from "@/lib/backend/errors";
import { readInvoice } from "@/lib/backend/invoice";

const types = { pdf: "application/pdf", xml: "application/xml; charset=utf-8" } as const;

interface Props {
  params: Promise<{ id: string; kind: string }>;
}

/** A buyer's invoice, `pdf` or `xml`, for whoever follows the link in its mail. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, kind } = await params;
  const token = new URL(request.url).searchParams.get("token") ?? "";
  if (kind !== "pdf" && kind !== "xml") return nothing(404);
  try {
    const file = await readInvoice(id, kind, token);
    const name = file.headers.get("content-disposition");
    return new Response(file.body, {
      headers: {
        "content-type": types[kind],
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        ...(name && { "content-disposition": name }),
      },
    });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return nothing(error.code === "unavailable" ? 503 : 404);
  }
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
