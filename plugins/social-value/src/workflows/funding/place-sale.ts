import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import { isPaidByNetwork } from "../../modules/funding/ledger/capture-posting";
import { contributors } from "../../modules/funding/ledger/sale-lines";
import type { PostingOutcome } from "../../modules/funding/ledger/transaction";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { ensureSale } from "./record-sale";

/**
 * What placing an order means to the ledger: its snapshot is there, and if the network pays for all
 * of it, it is posted at once, since no capture will come. Null when there is a payment to wait for.
 */
export async function placeSale(
  container: MedusaContainer,
  orderId: string,
): Promise<PostingOutcome | null> {
  const sale = await ensureSale(container, orderId);
  if (!isPaidByNetwork(sale)) {
    return null;
  }
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const month = await funding.bookingMonth(sale.placed_at, clock.now());
  const places = await container
    .resolve<TrainingModuleService>(TRAINING_MODULE)
    .listTerms(contributors(sale), month);
  return funding.postFreeSale(sale, month, places);
}
