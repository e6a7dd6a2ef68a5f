import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { assertExists } from "../lib/exists";
import { assertPlaceMonths, assertSeats } from "./place-rules";

/** A place's terms from one month on. Amounts in öre: cost per seat, support for the whole place. */
export interface PlaceMonthInput {
  place_id: string;
  month: string;
  occupied_seats: number;
  seat_cost_minor: number;
  hours_per_month: number;
  public_support_minor: number;
}

const setPlaceMonthStep = createStep(
  "set-place-month",
  async (input: PlaceMonthInput, { container }) => {
    assertPlaceMonths({ first_month: input.month });
    await assertExists(container, "training_place", input.place_id);
    const service = container.resolve<TrainingModuleService>(TRAINING_MODULE);
    const place = await service.retrieveTrainingPlace(input.place_id);
    assertSeats(input.occupied_seats, place.seats, "occupied_seats");
    const [before] = await service.listPlaceMonths({
      place_id: input.place_id,
      month: input.month,
    });
    const month = before
      ? await service.updatePlaceMonths({ id: before.id, ...input })
      : await service.createPlaceMonths(input);
    return new StepResponse(month, { id: month.id, before: before ?? null });
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const service = container.resolve<TrainingModuleService>(TRAINING_MODULE);
    if (undo.before) {
      const { id, occupied_seats, seat_cost_minor, hours_per_month, public_support_minor } =
        undo.before;
      await service.updatePlaceMonths({
        id,
        occupied_seats,
        seat_cost_minor,
        hours_per_month,
        public_support_minor,
      });
    } else {
      await service.deletePlaceMonths(undo.id);
    }
  },
);

/**
 * Sets a place's terms from a month on; later months with terms of their own keep them, and closed months
 * what they were closed with.
 */
export const setPlaceMonthWorkflow = createWorkflow(
  "set-place-month",
  (input: WorkflowData<PlaceMonthInput>) => new WorkflowResponse(setPlaceMonthStep(input)),
);
