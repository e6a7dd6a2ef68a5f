import { monthOf } from "@insteg/domain";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { assertExists } from "../lib/exists";
import { assertPlaceMonths, assertSeats } from "./place-rules";

export interface NewPlace {
  id?: string | undefined;
  handle: string;
  name: string;
  kind: "work_training" | "entry_level_job";
  enterprise_id: string;
  seats: number;
  first_month: string;
  last_month?: string | null | undefined;
  is_demo?: boolean | undefined;
}

const createPlaceStep = createStep(
  "create-place",
  async (input: NewPlace, { container }) => {
    assertPlaceMonths(input);
    await assertExists(container, "enterprise", input.enterprise_id);
    const service = container.resolve<TrainingModuleService>(TRAINING_MODULE);
    const place = await service.createTrainingPlaces(input);
    return new StepResponse(place, place.id);
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await container.resolve<TrainingModuleService>(TRAINING_MODULE).deleteTrainingPlaces(id);
    }
  },
);

/** Opens a training place at an enterprise; it takes part in allocation once it has a month's terms. */
export const createPlaceWorkflow = createWorkflow(
  "create-place",
  (input: WorkflowData<NewPlace>) => {
    const place = createPlaceStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(place);
  },
);

/** A place stays at its enterprise: the ledger's postings name both. */
export type PlaceChange = Partial<Omit<NewPlace, "enterprise_id">> & { id: string };

const updatePlaceStep = createStep(
  "update-place",
  async (input: PlaceChange, { container }) => {
    await assertExists(container, "training_place", input.id);
    const service = container.resolve<TrainingModuleService>(TRAINING_MODULE);
    const before = await service.retrieveTrainingPlace(input.id);
    assertPlaceMonths({ ...before, ...input });
    if (input.seats !== undefined) {
      await assertRoomForOccupied(service, input.id, input.seats);
    }
    return new StepResponse(await service.updateTrainingPlaces(input), before);
  },
  async (before, { container }) => {
    if (before) {
      const { id, name, kind, seats, first_month, last_month } = before;
      await container
        .resolve<TrainingModuleService>(TRAINING_MODULE)
        .updateTrainingPlaces({ id, name, kind, seats, first_month, last_month });
    }
  },
);

/** The terms that hold this month, and those of later months, may not occupy more than there is. */
async function assertRoomForOccupied(
  service: TrainingModuleService,
  place_id: string,
  seats: number,
): Promise<void> {
  const months = await service.listPlaceMonths({ place_id }, { order: { month: "ASC" } });
  const now = monthOf(clock.now());
  const inForce = months.filter(({ month }) => month <= now).slice(-1);
  for (const terms of [...inForce, ...months.filter(({ month }) => month > now)]) {
    assertSeats(terms.occupied_seats, seats, "seats");
  }
}

/** Changes a place's name, kind, seats or months; closed months keep what they were closed with. */
export const updatePlaceWorkflow = createWorkflow(
  "update-place",
  (input: WorkflowData<PlaceChange>) => {
    const place = updatePlaceStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(place);
  },
);
