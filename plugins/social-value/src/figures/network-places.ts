import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { networkDirectory } from "../directory/directory";
import type { PlaceFacts } from "../modules/funding/figures/funding-figures";

/** A training place with the names that a page of figures shows. */
export interface NetworkPlace {
  id: string;
  handle: string;
  name: string;
  kind: string;
  enterprise: { id: string; handle: string; name: string };
  municipality: { code: string; name: string };
}

/** Which places are asked about; what is left out is not asked. */
export interface PlaceFilters {
  place?: readonly string[] | undefined;
  enterprise?: readonly string[] | undefined;
  place_kind?: readonly string[] | undefined;
  municipality?: readonly string[] | undefined;
}

/** Every place that the filters let through, in Swedish order of enterprise and name. */
export async function networkPlaces(
  container: MedusaContainer,
  locale: string | undefined,
  filters: PlaceFilters = {},
): Promise<NetworkPlace[]> {
  const [{ data }, { enterprises }] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph(
        { entity: "training_place", fields: ["id", "handle", "name", "kind", "enterprise_id"] },
        locale ? { locale } : {},
      ),
    networkDirectory(container, locale),
  ]);
  return data
    .map(({ id, handle, name, kind, enterprise_id }): NetworkPlace => {
      const card = enterprises.get(enterprise_id);
      return {
        id,
        handle,
        name,
        kind,
        enterprise: { id: enterprise_id, handle: card?.handle ?? "", name: card?.name ?? "" },
        municipality: card?.municipality ?? { code: "", name: "" },
      };
    })
    .filter((place) => isAskedFor(place, filters))
    .sort(
      (a, b) =>
        a.enterprise.name.localeCompare(b.enterprise.name, "sv") ||
        a.name.localeCompare(b.name, "sv") ||
        a.id.localeCompare(b.id, "sv"),
    );
}

function isAskedFor(place: NetworkPlace, filters: PlaceFilters): boolean {
  const isOneOf = (values: readonly string[] | undefined, value: string) =>
    values === undefined || values.includes(value);
  return (
    isOneOf(filters.place, place.id) &&
    isOneOf(filters.enterprise, place.enterprise.id) &&
    isOneOf(filters.place_kind, place.kind) &&
    isOneOf(filters.municipality, place.municipality.code)
  );
}

/** What the query of figures needs to know of the places. */
export function factsOf(places: readonly NetworkPlace[]): PlaceFacts[] {
  return places.map(({ id, kind, municipality }) => ({
    place_id: id,
    kind,
    municipality_code: municipality.code,
  }));
}
