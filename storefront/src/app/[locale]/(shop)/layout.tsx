import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ClosedNotice } from "@/features/channel/closed-notice";
import type { Locale } from "@/i18n/routing";
import { countCartItems } from "@/lib/backend/cart";
import { readCartId } from "@/lib/cart-cookie";
import { SiteFooter } from "@/ui/site-footer";
import { SiteHeader } from "@/ui/site-header";
import { SiteMain } from "@/ui/site-main";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Everything that a consumer sees; the layout above has refused every locale that is not ours. */
export default async function ShopLayout({ children, params }: Props) {
  const [{ locale }, requestHeaders, cartCount] = await Promise.all([
    params as Promise<{ locale: Locale }>,
    headers(),
    readCartCount(),
  ]);
  const address = requestHeaders.get("x-address") ?? `/${locale}`;
  return (
    <>
      <SiteHeader locale={locale} address={address} cartCount={cartCount} />
      <ClosedNotice locale={locale} />
      <SiteMain>{children}</SiteMain>
      <SiteFooter locale={locale} />
    </>
  );
}

/** The header must not take the page down with it: a cart that cannot be read shows no number. */
async function readCartCount(): Promise<number | null> {
  const cartId = await readCartId();
  if (!cartId) return 0;
  return countCartItems(cartId).catch(() => null);
}
