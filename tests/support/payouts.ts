import { clock } from "@insteg/social-value/lib/clock";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import {
  payoutForecasts,
  runPayouts,
  setPayoutAccountWorkflow,
  setPayoutSettingsWorkflow,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import type { TestEnterprise } from "./network";

/** SWIFT's and the Bankgiro's own examples: nobody's accounts. */
export const IBAN = "SE4550000000058398257466";
export const BANKGIRO = "991-2346";

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days after now. */
export const daysOn = (days: number): Date => new Date(Date.now() + days * DAY_MS);

export const fundingOf = (app: TestApp): FundingModuleService =>
  app.container.resolve<FundingModuleService>(FUNDING_MODULE);

/**
 * Runs `work` with the ledger's module inside a database transaction of its own that is rolled back, so
 * that what is done there shows to nobody else.
 */
export async function inPassing<T>(
  app: TestApp,
  work: (funding: FundingModuleService, trx: PassingTransaction) => Promise<T>,
): Promise<T> {
  const trx = await app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction();
  try {
    return await work(Object.assign(Object.create(fundingOf(app)), { db_: trx }), trx);
  } finally {
    await trx.rollback();
  }
}

/** The application's container with another ledger module in its place. */
export function containerWith(app: TestApp, funding: FundingModuleService): MedusaContainer {
  const container = app.container.createScope() as MedusaContainer;
  container.register(FUNDING_MODULE, { resolve: () => funding });
  return container;
}

interface PassingTransaction {
  raw<Rows = unknown>(statement: string, bindings?: string[]): PromiseLike<Rows>;
}

let owed = 0;

/** Owes the enterprise öre of its general account, by a correction: quicker than a sale. */
export async function owe(app: TestApp, { id }: TestEnterprise, amount_minor: number) {
  owed += 1;
  const key = `correction:test:${process.pid}:${owed}`;
  await app.db.query(
    `WITH t AS (
       INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
       VALUES ($1, 'correction', $1, 'x', 'sek', now()) RETURNING id)
     INSERT INTO ledger_posting (transaction_id, account, amount_minor, enterprise_id)
     SELECT t.id, p.account, p.amount, p.enterprise_id
       FROM t, (VALUES ('enterprise:' || $2 || ':general', $3::bigint, $2), ('network:unmatched', -$3, NULL))
            AS p (account, amount, enterprise_id)`,
    [key, id, amount_minor],
  );
}

/** Pays by bank transfer from an account of the network's, by hand, 100 kronor at least. */
export async function bankTransfers(app: TestApp): Promise<void> {
  await setPayoutSettingsWorkflow(app.container).run({
    input: {
      minimum_minor: 10_000,
      provider: "manual",
      schedule: null,
      payer_iban: IBAN,
      payer_bic: "ESSESESS",
    },
  });
}

/** Gives the enterprise an account, so that the next run pays it. */
export async function giveAccount(
  app: TestApp,
  { id }: TestEnterprise,
  account: { iban?: string; bankgiro?: string; stripe_account_id?: string } = { iban: IBAN },
): Promise<void> {
  await setPayoutAccountWorkflow(app.container).run({ input: { enterprise_id: id, ...account } });
}

/** Makes a payout run at a time by the network's clock, or now. */
export function payOut(app: TestApp, at: Date = new Date()): ReturnType<typeof runPayouts> {
  return clock.runAt(at, () => runPayouts(app.container));
}

/** What a run at a time would do with the enterprise. */
export async function forecastOf(app: TestApp, { id }: TestEnterprise, at: Date = new Date()) {
  const settings = await fundingOf(app).payoutSettings();
  const forecasts = await clock.runAt(at, () => payoutForecasts(app.container, settings));
  return forecasts.find((forecast) => forecast.enterprise_id === id);
}

type Payouts = Awaited<ReturnType<FundingModuleService["listPayouts"]>>["payouts"];

/** The enterprise's payouts, the first first. */
export async function payoutsOf(app: TestApp, { id }: TestEnterprise): Promise<Payouts> {
  const page = { limit: 100, offset: 0 };
  const { payouts } = await fundingOf(app).listPayouts({ enterprise_id: id }, page);
  return [...payouts].reverse();
}

/** The enterprise's accounts and its places', in öre, ids left out; those at zero too. */
export async function balancesOf(
  app: TestApp,
  { id }: TestEnterprise,
): Promise<Record<string, number>> {
  const { rows } = await app.db.query<{ account: string; amount: string }>(
    `SELECT account, sum(amount_minor)::text AS amount FROM ledger_posting
      WHERE enterprise_id = $1 GROUP BY account HAVING sum(amount_minor) <> 0`,
    [id],
  );
  const short = (account: string) => account.replace(/:[^:]+/, "");
  return Object.fromEntries(rows.map((row) => [short(row.account), Number(row.amount)]));
}

/** Ships what the enterprise makes of the order, and says that it was delivered, now. */
export async function deliver(
  app: TestApp,
  orderId: string,
  { delivered = true }: { delivered?: boolean } = {},
): Promise<void> {
  const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id", "items.detail.quantity"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as {
    items: { id: string; detail: { quantity: number } }[];
  };
  const items = order.items.map(({ id, detail }) => ({ id, quantity: Number(detail.quantity) }));
  const { result } = await createOrderFulfillmentWorkflow(app.container).run({
    input: { order_id: orderId, items },
  });
  const fulfillment = { order_id: orderId, fulfillment_id: result.id, items };
  await createOrderShipmentWorkflow(app.container).run({ input: fulfillment });
  if (delivered) {
    await markOrderFulfillmentAsDeliveredWorkflow(app.container).run({
      input: { orderId, fulfillmentId: result.id },
    });
  }
}
