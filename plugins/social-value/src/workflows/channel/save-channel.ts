import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  associateLocationsWithSalesChannelsStep,
  batchTranslationsWorkflow,
  createSalesChannelsWorkflow,
  linkProductsToSalesChannelWorkflow,
  updateSalesChannelsWorkflow,
} from "@medusajs/medusa/core-flows";
import { TAKES_ENTERPRISE } from "../../lib/channel-state";
import { sqlRows } from "../../lib/sql";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { CHANNEL_TAGS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { assertExists } from "../lib/exists";
import { planEnglishStep } from "./channel-texts";
import { assertChannel, type ChannelForm } from "./check-channel";
import { setChannelTermsStep } from "./set-channel-terms";

const WAIT_SECONDS = 20;

const checkChannelStep = createStep(
  "check-channel",
  async ({ id, form }: { id: string | null; form: ChannelForm }, { container }) => {
    if (id) {
      await assertExists(container, "sales_channel", id);
    }
    await assertChannel(container, form, id);
    return new StepResponse(undefined);
  },
);

/** Stock counts in a channel when its place is linked to it: every enterprise's, whoever sells there today. */
const planLocationsStep = createStep(
  "plan-channel-locations",
  async ({ id }: { id: string }, { container }) => {
    const rows = await sqlRows<{ location_id: string }>(
      databaseOf(container),
      `SELECT l.stock_location_id AS location_id FROM enterprise_stock_location l
        WHERE l.deleted_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM sales_channel_stock_location s
                 WHERE s.sales_channel_id = ? AND s.stock_location_id = l.stock_location_id
                   AND s.deleted_at IS NULL)`,
      [id],
    );
    return new StepResponse({
      links: rows.map(({ location_id }) => ({ sales_channel_id: id, location_id })),
    });
  },
);

/** The goods that leave a channel with the enterprises that it does not take any more. */
const planLeavingStep = createStep(
  "plan-leaving-goods",
  async ({ id }: { id: string }, { container }) => {
    const rows = await sqlRows<{ product_id: string }>(
      databaseOf(container),
      `SELECT pc.product_id FROM product_sales_channel pc
         JOIN product_enterprise pe ON pe.product_id = pc.product_id AND pe.deleted_at IS NULL
        WHERE pc.sales_channel_id = ? AND pc.deleted_at IS NULL
          AND NOT ${TAKES_ENTERPRISE("pc.sales_channel_id", "pe.enterprise_id")}`,
      [id],
    );
    return new StepResponse({ id, remove: rows.map((row) => row.product_id) });
  },
);

const createWithTermsWorkflow = createWorkflow(
  "create-channel",
  (input: WorkflowData<{ form: ChannelForm }>) => {
    checkChannelStep(
      transform({ input }, ({ input }) => ({ id: null, form: input.form as ChannelForm })),
    );
    const channels = createSalesChannelsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ salesChannelsData: [fieldsOf(input.form)] })),
    });
    const id = transform({ channels }, ({ channels }) => channels[0]?.id ?? "");
    describe({ id, form: input.form });
    noteShopChangeStep({ tags: CHANNEL_TAGS });
    return new WorkflowResponse(id);
  },
);

const updateWithTermsWorkflow = createWorkflow(
  "update-channel",
  (input: WorkflowData<{ id: string; form: ChannelForm }>) => {
    checkChannelStep(
      transform({ input }, (data) => data.input as { id: string; form: ChannelForm }),
    );
    updateSalesChannelsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        selector: { id: input.id },
        update: fieldsOf(input.form),
      })),
    });
    describe({ id: input.id, form: input.form });
    linkProductsToSalesChannelWorkflow.runAsStep({ input: planLeavingStep({ id: input.id }) });
    noteShopChangeStep({ tags: CHANNEL_TAGS });
    return new WorkflowResponse(input.id);
  },
);

/** What is said of a channel that Medusa has: terms, English, and where its stock may lie. */
function describe(of: {
  id: WorkflowData<string> | string;
  form: WorkflowData<ChannelForm> | ChannelForm;
}) {
  setChannelTermsStep(
    transform(of, ({ id, form }) => {
      const {
        name: _n,
        name_en: _e,
        description: _d,
        description_en: _t,
        is_disabled: _x,
        ...terms
      } = form as ChannelForm;
      return { sales_channel_id: id as string, ...terms };
    }),
  );
  batchTranslationsWorkflow.runAsStep({
    input: planEnglishStep(
      transform(of, ({ id, form }) => ({ id: id as string, form: form as ChannelForm })),
    ),
  });
  associateLocationsWithSalesChannelsStep(
    planLocationsStep(transform(of, ({ id }) => ({ id: id as string }))),
  );
}

function fieldsOf({ name, description, is_disabled }: ChannelForm) {
  return { name, description: description || null, is_disabled } as {
    name: string;
    description?: string;
    is_disabled: boolean;
  };
}

/**
 * Makes a sales channel, or changes one, as the form says: Medusa's own channel with its terms, English and
 * stock, all of it or nothing. Goods of an enterprise that it takes no more leave it; orders stay. Gives
 * its id. Throws "sales_channel_not_found" (404), "input_invalid", or one field's own code.
 */
export async function saveChannel(
  container: MedusaContainer,
  id: string | null,
  form: ChannelForm,
): Promise<string> {
  // One at a time: two would take one name, and a double click make two channels.
  return container.resolve(Modules.LOCKING).execute(
    "channels",
    async () => {
      const { result } = id
        ? await updateWithTermsWorkflow(container).run({ input: { id, form } })
        : await createWithTermsWorkflow(container).run({ input: { form } });
      return result as string;
    },
    { timeout: WAIT_SECONDS },
  );
}
