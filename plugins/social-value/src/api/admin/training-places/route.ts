import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { totalOf } from "../../../figures/place-month-figures";
import { createPlaceWorkflow } from "../../../workflows/training/save-place";
import { findOne } from "../lib/find-one";
import { freeHandle } from "../lib/free-handle";
import { placeFields } from "./query-config";
import { currentMonth, figuresByPlace } from "./read-figures";
import type { CreateTrainingPlace } from "./validators";

/** Places with their figures in one month, and the total over all that match, not only the page. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { month: asked, ...filters } = req.filterableFields as { month?: string };
  const month = asked ?? currentMonth();
  const [{ data, metadata }, { data: all }] = await Promise.all([
    query.graph({
      entity: "training_place",
      fields: [...req.queryConfig.fields, "enterprise_id"],
      filters,
      pagination: req.queryConfig.pagination,
    }),
    query.graph({ entity: "training_place", fields: ["id", "enterprise_id"], filters }),
  ]);
  const figures = await figuresByPlace(req.scope, all, month);
  res.json({
    training_places: data.map((place) => ({ ...place, figures: figures.get(place.id) })),
    month,
    total: totalOf([...figures.values()]),
    count: metadata?.count ?? 0,
    limit: metadata?.take,
    offset: metadata?.skip,
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateTrainingPlace>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createPlaceWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      handle: await freeHandle(req.scope, "training_place", req.validatedBody),
    },
  });
  const place = await findOne(req.scope, "training_place", result.id, placeFields);
  res.status(201).json({ training_place: place });
}
