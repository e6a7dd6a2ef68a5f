import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { getEnterprise } from "@/lib/backend/enterprise";
import { getProduct } from "@/lib/backend/product";
import { getValueChain } from "@/lib/backend/value-chain";
import { formatMinor } from "@/lib/money";
import type { ShareKind } from "@/lib/paths";
import { orNull } from "@/ui/outage";
import type { ShareWords } from "./share-picture";

/** What the picture of a page says; null when there is no such page. */
export function shareWords(
  locale: Locale,
  kind: ShareKind,
  handle: string,
): Promise<ShareWords | null> {
  return readers[kind](locale, handle);
}

type Reader = (locale: Locale, handle: string) => Promise<ShareWords | null>;

const readers: Record<ShareKind, Reader> = { vara, foretag, kedja, sida };

async function vara(locale: Locale, handle: string): Promise<ShareWords | null> {
  const [t, product] = await Promise.all([
    getTranslations({ locale, namespace: "found.picture" }),
    orNull(getProduct(locale, handle)),
  ]);
  if (!product) return null;
  const { provenance } = product;
  const name = provenance?.enterprise.name;
  const place = provenance?.enterprise.municipality.name;
  const gives_minor = provenance?.piece?.contribution_minor;
  return {
    title: product.title,
    line: name && place ? t("by", { name, place }) : (product.subtitle ?? ""),
    ...(gives_minor && {
      label: { amount: formatMinor(gives_minor, locale), text: t("onePieceGives") },
    }),
  };
}

async function foretag(locale: Locale, handle: string): Promise<ShareWords | null> {
  const enterprise = await orNull(getEnterprise(locale, handle));
  if (!enterprise) return null;
  const { name, tagline, municipality, funding } = enterprise;
  return { title: name, line: tagline || municipality.name, label: await funded(funding, locale) };
}

async function kedja(locale: Locale, handle: string): Promise<ShareWords | null> {
  const chain = await orNull(getValueChain(locale, handle));
  if (!chain) return null;
  const makers = new Set(chain.stages.map(({ enterprise }) => enterprise.name));
  const line = chain.description || [...makers].join(", ");
  return { title: chain.name, line, label: await funded(chain.funding, locale) };
}

async function sida(locale: Locale, handle: string): Promise<ShareWords | null> {
  if (handle !== "insteg") return null;
  const [home, shell] = await Promise.all([
    getTranslations({ locale, namespace: "home" }),
    getTranslations({ locale, namespace: "shell" }),
  ]);
  return { title: home("title"), line: shell("description") };
}

/** What sales have given training places so far; nothing is said while it is nothing. */
async function funded({ funded_minor }: { funded_minor: bigint }, locale: Locale) {
  if (funded_minor <= 0n) return undefined;
  const t = await getTranslations({ locale, namespace: "funding" });
  return { amount: formatMinor(funded_minor, locale), text: t("soFar") };
}
