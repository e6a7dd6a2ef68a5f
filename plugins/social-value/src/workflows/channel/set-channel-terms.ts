import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  type ChannelDefinition,
  readDefinitions,
  type StoredDefinition,
  writeDefinition,
} from "../../modules/funding/channels/definition";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { CHANNEL_TAGS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { assertExists } from "../lib/exists";

export type ChannelTermsInput = { sales_channel_id: string } & Pick<
  ChannelDefinition,
  "kind" | "commission_bp"
> &
  Partial<ChannelDefinition>;

/** What a channel is where nothing more is said: it takes every enterprise and is always open. */
const OPEN_TO_ALL = {
  takes_all_enterprises: true,
  ...{ enterprise_ids: [], periods: [], place: "", hours: "", hours_en: "" },
};

interface Undo {
  sales_channel_id: string;
  before: StoredDefinition | undefined;
}

/** Writes what is said of a channel; what is left out stays as it is. */
export const setChannelTermsStep = createStep(
  "set-channel-terms",
  async ({ sales_channel_id, ...said }: ChannelTermsInput, { container }) => {
    await assertExists(container, "sales_channel", sales_channel_id);
    const db = databaseOf(container);
    const before = (await readDefinitions(db, [sales_channel_id])).get(sales_channel_id);
    await writeDefinition(db, sales_channel_id, { ...OPEN_TO_ALL, ...before, ...said });
    return new StepResponse(sales_channel_id, { sales_channel_id, before } satisfies Undo);
  },
  async (undo: Undo | undefined, { container }) => {
    if (undo) {
      await writeDefinition(databaseOf(container), undo.sales_channel_id, undo.before);
    }
  },
);

/**
 * Sets what the network says of a sales channel: kind, commission, and what else is told. Orders placed
 * before keep their commission.
 */
export const setChannelTermsWorkflow = createWorkflow(
  "set-channel-terms",
  (input: WorkflowData<ChannelTermsInput>) => {
    const id = setChannelTermsStep(input);
    noteShopChangeStep({ tags: CHANNEL_TAGS });
    return new WorkflowResponse(id);
  },
);
