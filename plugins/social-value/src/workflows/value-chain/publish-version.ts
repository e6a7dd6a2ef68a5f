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
import { newestAsk } from "../../modules/value-chain/consent/asks";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { knownVersion } from "./known-version";
import { assertPublishableStages } from "./stage-rules";

// Publishing is the last step and cannot be taken back: a published version never changes.
const publishVersionStep = createStep(
  "publish-version",
  async (input: { chain_version_id: string }, { container }) => {
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    const version = await knownVersion(container, input.chain_version_id);
    if (version.status === "published") {
      return new StepResponse(version);
    }
    assertPublishableStages(version.stages);
    await assertProductsKeepTheirStage(container, version.value_chain_id, version.stages);
    await assertAllConsent(container, version.id);
    try {
      await service.updateChainVersions({
        id: version.id,
        status: "published",
        published_at: clock.now(),
      });
    } catch (error) {
      // Somebody took a yes back in between, and the database saw it: said in our own words.
      await assertAllConsent(container, version.id);
      throw error;
    }
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

/**
 * The database refuses it too; here it is told who is missing. Throws "proposal_not_asked" (409), or
 * "consent_missing" (409) with the enterprises that have not said yes.
 */
async function assertAllConsent(container: MedusaContainer, versionId: string): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const ask = await newestAsk(db, versionId);
  if (!ask?.is_current) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "proposal_not_asked",
      "The enterprises have not been asked for the stages as they are",
      { id: versionId },
    );
  }
  const missing = await sqlRows<{ id: string; name: string }>(
    db,
    `SELECT e.id, e.name FROM chain_asked k JOIN enterprise e ON e.id = k.enterprise_id
      WHERE k.ask_id = ? AND k.part = 'stage'
        AND coalesce((SELECT n.answer FROM chain_answer n
                       WHERE n.ask_id = k.ask_id AND n.enterprise_id = k.enterprise_id
                       ORDER BY n.id DESC LIMIT 1), '') NOT IN ('accepted', 'attested')
      ORDER BY e.name, e.id`,
    [ask.id],
  );
  if (missing.length > 0) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "consent_missing",
      `These have not said yes: ${missing.map((enterprise) => enterprise.name).join(", ")}`,
      { names: missing.map((enterprise) => enterprise.name).join(", "), enterprises: missing },
    );
  }
}

/**
 * Publishes a draft: its shares must sum to 10 000 basis points, and every enterprise with a stage must
 * have said yes to just these; from then on it never changes.
 */
export const publishVersionWorkflow = createWorkflow(
  "publish-version",
  (input: WorkflowData<{ chain_version_id: string }>) => {
    const version = publishVersionStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(version);
  },
);
