import type { Locale } from "@/i18n/routing";
import { visitorHeaders } from "../visitor";
import type { BackendRequest, Query } from "./client";

/** A request about the enterprise of who is signed in; answers 401 when the token is old. */
export async function ownRequest(
  token: string,
  path: string,
  { query, locale }: { query?: Query; locale?: Locale } = {},
): Promise<BackendRequest> {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  return {
    path: `/enterprise/${path}`,
    headers,
    ...(query && { query }),
    ...(locale && { locale }),
  };
}
