import { readFile } from "@/lib/backend/client";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { ownRequest } from "@/lib/backend/own-request";
import { readMemberToken } from "@/lib/member-cookie";

/**
 * Hands on a file of the own enterprise's as it is read: the browser has no token, the shop keeps it in a
 * cookie. Who is signed out is led to the sign-in by the page that the link stands on.
 */
export async function handOn(path: string, type: string, backTo: string): Promise<Response> {
  const token = await readMemberToken();
  if (!token) return back(backTo);
  try {
    const answer = await readFile(await ownRequest(token, path));
    return new Response(answer.body, {
      headers: {
        "content-type": type,
        "content-disposition": answer.headers.get("content-disposition") ?? "attachment",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (isSignedOut(error)) return back(backTo);
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return new Response(null, {
      status: error.status === 404 ? 404 : 502,
      headers: { "cache-control": "no-store" },
    });
  }
}

function back(to: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: to, "cache-control": "no-store" },
  });
}
