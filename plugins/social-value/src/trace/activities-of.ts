import type { MedusaContainer } from "@medusajs/framework/types";
import { activityLabel } from "../lib/activities";
import type { SaleSnapshot } from "../modules/funding/ledger/sale-snapshot";
import { VALUE_CHAIN_MODULE } from "../modules/value-chain";
import type ValueChainModuleService from "../modules/value-chain/service";

/** What each stage of a sale does, by stage id; its chain may have a newer version by now. */
export async function activitiesOf(
  container: MedusaContainer,
  sale: SaleSnapshot,
  locale: string | undefined,
): Promise<Map<string, string>> {
  const ids = sale.lines.flatMap((line) => line.stages.map((stage) => stage.stage_id));
  const stages = await container
    .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
    .listStages({ id: [...new Set(ids)] }, { select: ["id", "activity_code"], take: ids.length });
  return new Map(stages.map((stage) => [stage.id, activityLabel(stage.activity_code, locale)]));
}
