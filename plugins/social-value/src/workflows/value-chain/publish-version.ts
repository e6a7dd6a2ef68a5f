import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { assertPublishableStages } from "./stage-rules";

// Publishing is the last step and cannot be taken back: a published version never changes.
const publishVersionStep = createStep(
  "publish-version",
  async (input: { chain_version_id: string }, { container }) => {
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    const [version] = await service.listChainVersions(
      { id: input.chain_version_id },
      { relations: ["stages"] },
    );
    if (!version) {
      throw networkError(
        MedusaError.Types.NOT_FOUND,
        "chain_version_not_found",
        `There is no chain version ${input.chain_version_id}`,
      );
    }
    if (version.status === "published") {
      return new StepResponse(version);
    }
    assertPublishableStages(version.stages);
    await assertProductsKeepTheirStage(container, version.value_chain_id, version.stages);
    await service.updateChainVersions({
      id: version.id,
      status: "published",
      published_at: clock.now(),
    });
    return new StepResponse(
      await service.retrieveChainVersion(version.id, { relations: ["stages"] }),
    );
  },
);

/** A new version may not leave out an enterprise whose published goods follow the chain. */
async function assertProductsKeepTheirStage(
  container: MedusaContainer,
  chainId: string,
  stages: readonly { enterprise_id: string }[],
): Promise<void> {
  const [orphan] = await sqlRows<{ title: string; enterprise_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT p.title, pe.enterprise_id FROM product_value_chain pc
       JOIN product p ON p.id = pc.product_id AND p.status = 'published' AND p.deleted_at IS NULL
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
      WHERE pc.value_chain_id = ? AND pc.deleted_at IS NULL AND NOT (pe.enterprise_id = ANY(?))
      LIMIT 1`,
    [chainId, stages.map((stage) => stage.enterprise_id)],
  );
  if (orphan) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "stage_needed_by_products",
      `“${orphan.title}” is published through this chain: its enterprise must keep a stage`,
      orphan,
    );
  }
}

/** Publishes a draft: its shares must sum to 10 000 basis points; from then on it never changes. */
export const publishVersionWorkflow = createWorkflow(
  "publish-version",
  (input: WorkflowData<{ chain_version_id: string }>) =>
    new WorkflowResponse(publishVersionStep(input)),
);
