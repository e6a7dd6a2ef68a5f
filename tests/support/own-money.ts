import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { TestApp } from "./app";
import { createPlace, type TestEnterprise } from "./network";
import { BANKGIRO, fundingOf, owe } from "./payouts";

/** Long before any sale, so that closing it closes nothing. */
export const CLOSED = "2019-01";

/** Closes {@link CLOSED}: statements are made of closed months alone. */
export async function closeLongAgo(app: TestApp): Promise<void> {
  await app.db.query("INSERT INTO closed_month (month) VALUES ($1) ON CONFLICT DO NOTHING", [
    CLOSED,
  ]);
}

/** A payout, a self-billing statement and a training place of the enterprise's, by their ids. */
export async function moneyAndPlaceOf(app: TestApp, enterprise: TestEnterprise) {
  const { id, name } = enterprise;
  await owe(app, enterprise, 12_300);
  const funding = fundingOf(app);
  const due = (await funding.owedPostings("sek")).get(id) ?? [];
  const payouts = await funding.createPayout({
    ...{ enterprise_id: id, currency_code: "sek", provider: "manual" as const, due },
    destination: { kind: "bankgiro", account: BANKGIRO, name, organisation_number: null },
    at: new Date(),
  });
  await closeLongAgo(app);
  await funding.billSupplies({
    ...{ seller_id: null, supplier_id: id, currency_code: "sek", supplies: [] },
    period: CLOSED,
    at: new Date(),
  });
  const { self_billings } = await funding.listSelfBillings(
    { enterprise_id: id },
    { limit: 1, offset: 0 },
  );
  return {
    payouts,
    "self-billings": self_billings[0]?.id ?? "",
    places: await createPlace(app, enterprise, 100_000),
  };
}

/** How many statements the application sends to its database while some work is done. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let count = 0;
  const one = () => {
    count += 1;
  };
  db.on("query", one);
  try {
    await work();
  } finally {
    db.off("query", one);
  }
  return count;
}
