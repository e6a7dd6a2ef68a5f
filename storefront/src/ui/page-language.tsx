"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { inLocale } from "@/lib/paths";
import { shownPath } from "@/lib/shown-path";

interface Props {
  locale: string;
  /** Each language's own name for itself. */
  names: { sv: string; en: string };
}

/**
 * The page that is shown in the other language, as an item of a list. A kept page knows no query:
 * there the browser adds what the address holds, and without JavaScript it is left out.
 */
export function PageLanguage({ locale, names }: Props) {
  const other = locale === "sv" ? "en" : "sv";
  const path = inLocale(shownPath(usePathname()), other);
  const link = { lang: other, label: names[other] };
  return (
    <li>
      <Suspense fallback={<OtherLanguage {...link} href={path} />}>
        <WithQuery {...link} path={path} />
      </Suspense>
    </li>
  );
}

function WithQuery({ path, lang, label }: { path: string; lang: string; label: string }) {
  const query = useSearchParams().toString();
  return <OtherLanguage href={query ? `${path}?${query}` : path} lang={lang} label={label} />;
}

function OtherLanguage({ href, lang, label }: { href: string; lang: string; label: string }) {
  return (
    <a href={href} lang={lang} hrefLang={lang}>
      {label}
    </a>
  );
}
