import { municipalityName } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { networkDirectory } from "../directory/directory";
import type { Dimension } from "../modules/funding/figures/dimensions";

export interface Named {
  id: string;
  /** as it is called now; the id where it is gone, '' for none */
  name: string;
}

/** Names what figures are kept by; place kinds and months name themselves. */
export async function namesOf(
  container: MedusaContainer,
  dimension: Dimension,
  ids: readonly string[],
  locale: string | undefined,
): Promise<(id: string) => Named> {
  const names = await READERS[dimension](container, [...new Set(ids)].filter(Boolean), locale);
  return (id) => ({ id, name: names.get(id) ?? id });
}

type Names = ReadonlyMap<string, string>;
type NameReader = (
  container: MedusaContainer,
  ids: string[],
  locale: string | undefined,
) => Promise<Names>;

const none: NameReader = async () => new Map();

const enterprises: NameReader = async (container, _ids, locale) => {
  const directory = await networkDirectory(container, locale);
  return new Map([...directory.enterprises.values()].map(({ id, name }) => [id, name]));
};

const municipalities: NameReader = async (container, ids, locale) => {
  const directory = await networkDirectory(container, locale);
  const names = new Map(
    [...directory.enterprises.values()].map(({ municipality }) => [
      municipality.code,
      municipality.name,
    ]),
  );
  // A closed month may have one that no enterprise is in any more.
  return new Map(ids.map((code) => [code, names.get(code) ?? municipalityName(code) ?? code]));
};

/** Of one of Medusa's entities or ours, by its field. */
function entity(name: "training_place" | "sales_channel" | "value_chain"): NameReader {
  return async (container, ids, locale) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph(
        { entity: name, fields: ["id", "name"], filters: { id: ids } },
        locale ? { locale } : {},
      );
    return new Map(data.map((row) => [row.id, row.name]));
  };
}

const products: NameReader = async (container, ids, locale) => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "product", fields: ["id", "title"], filters: { id: ids } },
      locale ? { locale } : {},
    );
  return new Map(data.map((row) => [row.id, row.title]));
};

const READERS: Record<Dimension, NameReader> = {
  place: entity("training_place"),
  month: none,
  channel: entity("sales_channel"),
  chain: entity("value_chain"),
  product: products,
  enterprise: enterprises,
  seller: enterprises,
  place_kind: none,
  municipality: municipalities,
};
