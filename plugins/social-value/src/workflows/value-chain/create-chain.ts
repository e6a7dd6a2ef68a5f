import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { assertExists } from "../lib/exists";

export interface NewChain {
  id?: string | undefined;
  handle: string;
  name: string;
  description?: string | undefined;
  picture_url?: string | null | undefined;
  is_demo?: boolean | undefined;
}

const createChainStep = createStep(
  "create-chain",
  async (input: NewChain, { container }) => {
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    const chain = await service.createValueChains(input);
    return new StepResponse(chain, chain.id);
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE).deleteValueChains(id);
    }
  },
);

/** Creates a value chain without versions: goods can follow it once a version is published. */
export const createChainWorkflow = createWorkflow(
  "create-chain",
  (input: WorkflowData<NewChain>) => new WorkflowResponse(createChainStep(input)),
);

const updateChainStep = createStep(
  "update-chain",
  async (input: Partial<NewChain> & { id: string }, { container }) => {
    await assertExists(container, "value_chain", input.id);
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    const before = await service.retrieveValueChain(input.id);
    return new StepResponse(await service.updateValueChains(input), before);
  },
  async (before, { container }) => {
    if (before) {
      const { id, name, description, picture_url } = before;
      await container
        .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
        .updateValueChains({ id, name, description, picture_url });
    }
  },
);

/** Changes a chain's words and picture; stages and shares change by a new version. */
export const updateChainWorkflow = createWorkflow(
  "update-chain",
  (input: WorkflowData<Partial<NewChain> & { id: string }>) => {
    const chain = updateChainStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(chain);
  },
);
