import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import type { Payer } from "../../modules/funding/payouts/payout-state";
import { payoutProvider } from "../../modules/funding/payouts/providers";
import type FundingModuleService from "../../modules/funding/service";
import { payerOf } from "./payees";
import { CURRENCY, payoutForecasts } from "./payout-preview";

/** What a run did: how many payouts it made, handed over, and had refused. */
export interface PayoutRun {
  created: number;
  sent: number;
  failed: number;
}

/**
 * Pays every enterprise what is due to it. Each payout is made in one database transaction; then all
 * that are made and not handed over, also by a run that died, are handed over and noted as sent. A
 * run that dies anywhere can be made again and pays nothing twice: what is settled is no longer owed,
 * and the provider takes the same payout once. Throws "payout_run_under_way" and
 * "payer_account_missing".
 */
export async function runPayouts(container: MedusaContainer): Promise<PayoutRun> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  return funding.whileNobodyPays(async () => {
    const settings = await funding.payoutSettings();
    const payer = await payerOf(container, settings);
    payoutProvider(settings.provider).assertReady(payer);
    let created = 0;
    for (const { enterprise_id, outcome, destination, due } of await payoutForecasts(
      container,
      settings,
    )) {
      if (outcome === "pay" && destination) {
        const at = clock.now();
        const { provider } = settings;
        await funding.createPayout({
          enterprise_id,
          currency_code: CURRENCY,
          provider,
          destination,
          due,
          at,
        });
        created += 1;
      }
    }
    return { created, ...(await handOver(funding, payer)) };
  });
}

/**
 * Hands over what is made and not sent, to the provider that each payout was made for. One that cannot
 * be handed over now keeps none of the others waiting: its error is thrown when all have been tried.
 */
async function handOver(
  funding: FundingModuleService,
  payer: Payer,
): Promise<Omit<PayoutRun, "created">> {
  const waiting = await funding.createdPayouts();
  const counts = { sent: 0, failed: 0 };
  const errors: unknown[] = [];
  for (const id of new Set(waiting.map((payout) => payout.provider))) {
    const own = waiting.filter((payout) => payout.provider === id);
    const groups = payoutProvider(id).sends === "together" ? [own] : own.map((payout) => [payout]);
    for (const group of groups) {
      try {
        const { sent, failed } = await handOverGroup(funding, payer, group);
        counts.sent += sent;
        counts.failed += failed;
      } catch (error) {
        errors.push(error);
      }
    }
  }
  if (errors.length > 0) {
    throw errors[0];
  }
  return counts;
}

async function handOverGroup(
  funding: FundingModuleService,
  payer: Payer,
  group: readonly Payout[],
): Promise<Omit<PayoutRun, "created">> {
  const sent: { payout: Payout; reference: string | null }[] = [];
  let failed = 0;
  for (const payout of group) {
    const outcome = await payoutProvider(payout.provider).send(payout, () =>
      funding.transferPlan(payout.id),
    );
    if ("refused" in outcome) {
      const at = clock.now();
      await funding.undoPayout(payout.id, { state: "failed", reason: outcome.refused, at });
      failed += 1;
    } else {
      sent.push({ payout, reference: outcome.reference });
    }
  }
  const [first] = group;
  if (first && sent.length > 0) {
    await funding.markPayoutsSent(sent, { provider: first.provider, payer, at: clock.now() });
  }
  return { sent: sent.length, failed };
}

// No compensation: each payout is committed whole or not at all, and what was handed over has left.
const runPayoutsStep = createStep(
  "run-payouts",
  async (_input: Record<string, never>, { container }) =>
    new StepResponse(await runPayouts(container)),
);

/** Pays every enterprise what is due to it; see {@link runPayouts}. */
export const runPayoutsWorkflow = createWorkflow(
  "run-payouts",
  () => new WorkflowResponse(runPayoutsStep({})),
);
