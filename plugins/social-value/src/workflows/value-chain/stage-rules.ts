import { assertSharesSumToWhole, DomainError } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import type EnterpriseModuleService from "../../modules/enterprise/service";

/** One stage as it is typed in; shares and contributions in basis points. */
export interface StageInput {
  id?: string | undefined;
  position: number;
  activity_code: string;
  enterprise_id: string;
  share_bp: number;
  contribution_bp: number;
}

/** Throws "enterprise_not_found" unless every stage's enterprise exists. */
export async function assertStageEnterprises(
  container: MedusaContainer,
  stages: readonly StageInput[],
): Promise<void> {
  const ids = [...new Set(stages.map((stage) => stage.enterprise_id))];
  const found = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .listEnterprises({ id: ids }, { select: ["id"], take: ids.length });
  const missing = ids.find((id) => !found.some((enterprise) => enterprise.id === id));
  if (missing) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "enterprise_not_found",
      `There is no enterprise ${missing}`,
      { id: missing },
    );
  }
}

/** Throws "shares_do_not_sum" (with `sum_bp`) and its like unless the stages can be published. */
export function assertPublishableStages(stages: readonly { id: string; share_bp: number }[]): void {
  try {
    assertSharesSumToWhole(stages.map(({ id, share_bp }) => ({ key: id, share_bp })));
  } catch (error) {
    if (error instanceof DomainError) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        error.code,
        `The stages' shares must sum to 10 000 basis points (100 %): ${JSON.stringify(error.data)}`,
        error.data,
      );
    }
    throw error;
  }
}

/** Whether the stages' shares sum to 10 000 basis points, each with one of its own. */
export function sumsToWhole(stages: readonly { id: string; share_bp: number }[]): boolean {
  try {
    assertPublishableStages(stages);
    return true;
  } catch {
    return false;
  }
}
