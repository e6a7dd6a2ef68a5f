import { createHash, timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { isCacheTag } from "@/lib/cache";
import { noteChange } from "@/lib/changes";
import { revalidateSecret } from "@/lib/env";

const limit_bytes = 64 * 1024;

const message = z.object({ tags: z.array(z.string().max(300).refine(isCacheTag)).min(1).max(500) });

/**
 * The backend tells what has changed: `{ tags }` of the cache manifest, with the shared secret as the
 * bearer's token. What was kept under them is never shown again; the answer is 204. A message that is
 * not in order changes nothing: 401 `not_allowed`, 413 `too_large`, 400 `input_invalid`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isAllowed(request.headers.get("authorization"))) return refused(401, "not_allowed");
  const text = await readText(request);
  if (text === null) return refused(413, "too_large");
  const parsed = message.safeParse(parseJson(text));
  if (!parsed.success) return refused(400, "input_invalid", z.prettifyError(parsed.error));
  // At once, not "stale while the next reader waits for nothing": a price must not be shown again.
  for (const tag of new Set(parsed.data.tags)) revalidateTag(tag, { expire: 0 });
  noteChange();
  return new Response(null, { status: 204 });
}

/** Compared by their hashes, which are of one length, so that the time tells nothing. */
function isAllowed(header: string | null): boolean {
  const secret = revalidateSecret();
  const given = header?.match(/^Bearer (.+)$/)?.[1];
  if (!secret || !given) return false;
  const hashOf = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hashOf(given), hashOf(secret));
}

/** The body, null when it is larger than any message of the backend's; the rest is not read. */
async function readText(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size_bytes = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size_bytes += read.value.length;
    if (size_bytes > limit_bytes) return null;
    parts.push(read.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(status: number, code: string, detail?: string): Response {
  return Response.json({ code, detail }, { status, headers: { "cache-control": "no-store" } });
}
