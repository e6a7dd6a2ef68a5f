import { municipalityName } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { networkDirectory } from "../directory/directory";
import type { ClosedPlaceMonth } from "../modules/funding/closed-months/closed-place-month";
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

/** Every place as it is now, in Swedish order of enterprise and name. */
export async function networkPlaces(
  container: MedusaContainer,
  locale: string | undefined,
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
    .sort(
      (a, b) =>
        a.enterprise.name.localeCompare(b.enterprise.name, "sv") ||
        a.name.localeCompare(b.name, "sv") ||
        a.id.localeCompare(b.id, "sv"),
    );
}

/** A place as a closed month keeps it; a month that keeps nothing of it has it as it is now. */
export function placeThen(place: NetworkPlace, kept: ClosedPlaceMonth | undefined): NetworkPlace {
  if (!kept) {
    return place;
  }
  const { kind, municipality_code: code } = kept;
  const { municipality } = place;
  return {
    ...place,
    kind,
    municipality:
      code === municipality.code ? municipality : { code, name: municipalityName(code) ?? code },
  };
}

/** Whether the filters let the place through. */
export function isAskedFor(place: NetworkPlace, filters: PlaceFilters): boolean {
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
