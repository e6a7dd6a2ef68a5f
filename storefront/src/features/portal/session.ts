import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isSignedOut } from "@/lib/backend/errors";
import { getMe } from "@/lib/backend/member";
import { currentLocale } from "@/lib/current-locale";
import { readMemberToken } from "@/lib/member-cookie";
import { paths } from "@/lib/paths";

/** Does something as whoever is signed in; leads to the sign-in, and back here, when nobody is. */
export async function asMember<T>(run: (token: string) => Promise<T>): Promise<T> {
  const token = await readMemberToken();
  if (!token) return toSignIn();
  try {
    return await run(token);
  } catch (error) {
    if (isSignedOut(error)) return toSignIn();
    throw error;
  }
}

/** Who is signed in, and for which enterprise; asked for once while a page is drawn. */
export const loadMe = cache(() => asMember(getMe));

async function toSignIn(): Promise<never> {
  const [locale, requestHeaders] = await Promise.all([currentLocale(), headers()]);
  // Without the search: what was done or refused before is no longer news.
  const vidare = requestHeaders.get("x-address")?.split("?")[0];
  redirect(paths.signIn(locale, { vidare }));
}
