import { useWords, type WordKey } from "../i18n/use-words";
import type { ApiError } from "./api";

/** What our forms call the fields of the API. */
const FIELD_NAMES: Partial<Record<string, WordKey>> = {
  name: "common.name",
  kind: "common.kind",
  picture_url: "common.picture",
  description: "chain.description",
  stages: "chain.stages",
  organisation_number: "enterprise.organisationNumber",
  municipality_code: "enterprise.municipalityCode",
  municipality_name: "enterprise.municipality",
  vat_registered_from: "enterprise.vatFrom",
  vat_registered_until: "enterprise.vatUntil",
  tagline: "enterprise.tagline",
  story: "enterprise.story",
  website: "enterprise.website",
  enterprise_id: "place.enterprise",
  seats: "place.seats",
  first_month: "place.firstMonth",
  last_month: "place.lastMonth",
  month: "place.fromMonth",
  occupied_seats: "place.occupiedSeats",
  seat_cost_minor: "place.seatCost",
  hours_per_month: "place.hours",
  public_support_minor: "place.publicSupport",
  sale_model: "network.saleModel",
  commission_bp: "channel.commission",
  name_en: "channel.nameEn",
  description_en: "channel.descriptionEn",
  place: "channel.place",
  hours: "channel.hours",
  hours_en: "channel.hoursEn",
  periods: "channel.periods",
  enterprise_ids: "channel.enterprises",
  prices: "channel.prices",
  change_bp: "channel.fillChange",
  vat_class: "tag.vatClass",
  value_chain_id: "nav.chain",
};

/**
 * Says in the reader's language what went wrong, by the error's code and the fields it is about.
 * The server's own words are English, for those who build: they are never shown.
 */
export function useProblem(): (error: ApiError) => string {
  const { t, hasWord } = useWords();
  return ({ code, fields, values }) => {
    if (code === "input_invalid") {
      const names = fields.flatMap((field) => FIELD_NAMES[field] ?? []).map((key) => t(key));
      return names.length > 0
        ? t("errors.input_invalid", { fields: names.join(", ") })
        : t("errors.input_invalid_somewhere");
    }
    const key = `errors.${code}`;
    return hasWord(key) ? t(key, { ...values }) : `${t("errors.unknown")} (${code})`;
  };
}
