import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { databaseOf } from "../workflows/lib/database";
import { categoryRows } from "./goods-rows";
import { SHOP_LOCALES, type ShopLanguage } from "./locales";
import { alsoFoundBy } from "./words";

export type DirectoryKind = "enterprise" | "value_chain" | "category";

/** A document of a language's index of enterprises, value chains and categories. */
interface DirectoryDocument extends Record<string, unknown> {
  id: string;
  kind: DirectoryKind;
  handle: string;
  name: string;
  more: string;
}

/** The enterprises that are not suspended, the chains with a published version and the shop's categories. */
export async function directoryDocuments(
  container: MedusaContainer,
  language: ShopLanguage,
): Promise<DirectoryDocument[]> {
  const locale = SHOP_LOCALES[language];
  const [directory, categories] = await Promise.all([
    networkDirectory(container, locale),
    categoryRows(databaseOf(container), locale),
  ]);
  const enterprises = [...directory.enterprises.values()].filter(
    (one) => !directory.suspended.has(one.id),
  );
  return [
    ...enterprises.map(({ id, handle, name, tagline, municipality }) => ({
      id: `enterprise-${id}`,
      kind: "enterprise" as const,
      handle,
      name,
      more: [tagline, municipality.name, alsoFoundBy(name, language)].join(" "),
      municipality_code: municipality.code,
      municipality_name: municipality.name,
    })),
    ...[...directory.chains.values()].map(({ card: { id, handle, name } }) => ({
      id: `value_chain-${id}`,
      kind: "value_chain" as const,
      handle,
      name,
      more: alsoFoundBy(name, language),
    })),
    ...categories.map(({ id, handle, name }) => ({
      id: `category-${id}`,
      kind: "category" as const,
      handle,
      name,
      more: alsoFoundBy(name, language),
    })),
  ];
}
