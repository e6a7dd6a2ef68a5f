import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PlaceMonthFacts } from "../../modules/funding/closed-months/closed-place-month";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";

/** What is true now of every training place in a month ('YYYY-MM'), for the month's close to keep. */
export async function placeFacts(
  container: MedusaContainer,
  month: string,
): Promise<PlaceMonthFacts[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: places }, { data: enterprises }, terms] = await Promise.all([
    query.graph({ entity: "training_place", fields: ["id", "enterprise_id", "kind", "seats"] }),
    query.graph({ entity: "enterprise", fields: ["id", "municipality_code"] }),
    container.resolve<TrainingModuleService>(TRAINING_MODULE).listAllTerms(month),
  ]);
  const municipalityOf = new Map(enterprises.map((one) => [one.id, one.municipality_code]));
  const termsOf = new Map(terms.map((one) => [one.place_id, one]));
  return places.map(({ id, enterprise_id, kind, seats }) => {
    const own = termsOf.get(id);
    return {
      place_id: id,
      enterprise_id,
      kind,
      municipality_code: municipalityOf.get(enterprise_id) ?? "",
      seats,
      terms: own
        ? {
            occupied_seats: own.occupied_seats,
            seat_cost_minor: own.seat_cost_minor,
            hours_per_month: own.hours_per_month,
            public_support_minor: own.public_support_minor,
          }
        : null,
    };
  });
}
