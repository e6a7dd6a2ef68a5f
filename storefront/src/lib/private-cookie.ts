import { cookies, headers } from "next/headers";

/** A cookie of one reader's own: never visible to scripts, never sent along from another site. */
export function privateCookie(name: string, lifetime_s: number) {
  return {
    async read(): Promise<string | undefined> {
      return (await cookies()).get(name)?.value || undefined;
    },
    /** Only from a server action. */
    async remember(value: string): Promise<void> {
      // Over plain http (a demo on a local network) a `secure` cookie would never come back.
      const secure = (await headers()).get("x-forwarded-proto") === "https";
      const options = { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;
      (await cookies()).set(name, value, { ...options, maxAge: lifetime_s });
    },
    /** Only from a server action. */
    async forget(): Promise<void> {
      (await cookies()).delete(name);
    },
  };
}
