import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { StallApp } from "@/features/stall/stall-app";
import type { LocaleProps } from "@/lib/metadata";

/** The same for whoever opens it: who sells, and what, comes afterwards, and stays in the phone. */
export default async function StallPage({ params }: LocaleProps) {
  const [{ locale }, { stall }] = await Promise.all([params, getMessages()]);
  return (
    <NextIntlClientProvider messages={{ stall }}>
      <StallApp locale={locale} />
    </NextIntlClientProvider>
  );
}
