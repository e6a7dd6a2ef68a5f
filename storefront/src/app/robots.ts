import type { MetadataRoute } from "next";
import { locales } from "@/i18n/routing";
import { wholeAddress } from "@/lib/env";
import { privateParts } from "@/lib/public-pages";

/** One build serves any address. */
export const dynamic = "force-dynamic";

/** Everything may be read but what is one reader's own. */
export default function robots(): MetadataRoute.Robots {
  const disallow = locales.flatMap((locale) => privateParts.map((part) => `/${locale}/${part}`));
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: wholeAddress("/sitemap.xml") };
}
