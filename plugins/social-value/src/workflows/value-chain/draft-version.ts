import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { assertExists } from "../lib/exists";
import { type AskInput, askAgainIfChanged } from "./consent/ask-version";
import { whileChainHeld } from "./known-version";
import { assertStageEnterprises, type StageInput } from "./stage-rules";

export interface DraftVersionInput {
  value_chain_id: string;
  stages: StageInput[];
  /** The coordinator who writes it, if it is one. */
  by?: string | null;
}

/**
 * Writes the chain's draft: the one draft it has gets the new stages, else the next version number
 * is begun. A published version is never touched.
 */
const saveDraftVersionStep = createStep(
  "save-draft-version",
  async (input: DraftVersionInput, { container }) => {
    await assertExists(container, "value_chain", input.value_chain_id);
    await assertStageEnterprises(container, input.stages);
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    const { version, undo } = await whileChainHeld(container, input.value_chain_id, () =>
      writeDraft(service, input),
    );
    return new StepResponse(version, undo);
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const service = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
    await replaceStages(service, undo.id, undo.before ?? []);
    if (!undo.before) {
      await service.deleteChainVersions(undo.id);
    }
  },
);

async function writeDraft(service: ValueChainModuleService, input: DraftVersionInput) {
  const [latest] = await service.listChainVersions(
    { value_chain_id: input.value_chain_id },
    { order: { number: "DESC" }, take: 1, relations: ["stages"] },
  );
  const isDraft = latest?.status === "draft";
  const draft = isDraft
    ? latest
    : await service.createChainVersions({
        value_chain_id: input.value_chain_id,
        number: (latest?.number ?? 0) + 1,
      });
  const before = isDraft ? latest.stages.map(stageFields) : null;
  await replaceStages(service, draft.id, input.stages);
  const version = await service.retrieveChainVersion(draft.id, { relations: ["stages"] });
  return { version, undo: { id: draft.id, before } };
}

async function replaceStages(
  service: ValueChainModuleService,
  versionId: string,
  stages: readonly StageInput[],
): Promise<void> {
  const old = await service.listStages({ chain_version_id: versionId }, { select: ["id"] });
  await service.deleteStages(old.map((stage) => stage.id));
  await service.createStages(stages.map((stage) => ({ ...stage, chain_version_id: versionId })));
}

function stageFields(stage: StageInput): StageInput {
  const { position, activity_code, enterprise_id, share_bp, contribution_bp } = stage;
  return { position, activity_code, enterprise_id, share_bp, contribution_bp };
}

const askAgainStep = createStep(
  "ask-again-for-changed-draft",
  async (input: AskInput, { container }) => {
    await askAgainIfChanged(container, input);
    return new StepResponse(undefined);
  },
);

/**
 * Begins or rewrites a chain's draft version. Other stages than those that the enterprises were asked for
 * void what they have answered, and they are asked again.
 */
export const saveDraftVersionWorkflow = createWorkflow(
  "save-draft-version",
  (input: WorkflowData<DraftVersionInput>) => {
    const version = saveDraftVersionStep(input);
    const asked = transform({ version, input }, ({ version: { id }, input: { by } }) => ({
      chain_version_id: id,
      by: by ?? null,
    }));
    askAgainStep(asked);
    return new WorkflowResponse(version);
  },
);
