import { backendUrl } from "@/lib/env";

/** The kinds of picture the backend's `static/` may hold; anything else is "not found". */
const contentTypes: Record<string, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
};

const timeout_ms = 10_000;
const keep = "public, max-age=604800, stale-while-revalidate=86400";

/**
 * The backend's pictures under the shop's own address. An SVG may hold scripts, so it is served
 * with a policy that forbids them, in case somebody opens it as a page.
 */
export async function GET(_request: Request, { params }: RouteContext<"/static/[...path]">) {
  const { path } = await params;
  const extension = path.at(-1)?.split(".").pop()?.toLowerCase() ?? "";
  const contentType = contentTypes[extension];
  const isPlain = path.every((part) => /^[\w-][\w.-]*$/.test(part));
  if (!contentType || !isPlain) return nothing(404);
  try {
    const answer = await fetch(`${backendUrl()}/static/${path.join("/")}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(timeout_ms),
    });
    if (!answer.ok || !answer.body) return nothing(answer.status === 404 ? 404 : 502);
    return new Response(answer.body, {
      headers: {
        "content-type": contentType,
        "cache-control": keep,
        "content-security-policy":
          "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'",
        "x-content-type-options": "nosniff",
      },
    });
  } catch {
    return nothing(502);
  }
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
