import { clock } from "@insteg/social-value/lib/clock";
import {
  answerProposal,
  askVersion,
  attestConsent,
  createChainWorkflow,
  createEnterpriseWorkflow,
  createPlaceWorkflow,
  publishVersionWorkflow,
  saveDraftVersionWorkflow,
  setPlaceMonthWorkflow,
} from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { TestApp } from "./app";

/** Before every sale of the tests: when chain versions come into force and places open. */
export const LONG_AGO = new Date("2025-01-15T12:00:00Z");

let made = 0;

/** A handle that no other test uses: all files share one database. */
export function uniqueHandle(name: string): string {
  made += 1;
  return `${name}-${process.pid}-${made}`;
}

export interface TestEnterprise {
  id: string;
  handle: string;
  name: string;
  /** Shipping option by its code. */
  option_ids: Record<string, string>;
}

interface EnterpriseWish {
  vat_registered_from?: string | null;
  vat_registered_until?: string | null;
  municipality?: { code: string; name: string };
  /** What a parcel costs, öre, VAT included; a pick-up is free. */
  parcel_minor?: number;
}

/** An enterprise that sends parcels and hands out, registered for VAT unless told otherwise. */
export async function createEnterprise(
  app: TestApp,
  name: string,
  wish: EnterpriseWish = {},
): Promise<TestEnterprise> {
  const handle = uniqueHandle("foretag");
  const municipality = wish.municipality ?? { code: "0181", name: "Södertälje" };
  const { result } = await createEnterpriseWorkflow(app.container).run({
    input: {
      enterprise: {
        handle,
        name,
        kind: "work_integration_social_enterprise",
        municipality_code: municipality.code,
        municipality_name: municipality.name,
        vat_registered_from:
          wish.vat_registered_from === undefined ? "2020-01-01" : wish.vat_registered_from,
        vat_registered_until: wish.vat_registered_until ?? null,
        is_demo: true,
      },
      shipping: [
        { code: "parcel", name: "Paket", description: "", price_minor: wish.parcel_minor ?? 5000 },
        { code: "pickup", name: "Hämta", description: "", price_minor: 0 },
      ],
      sales_channel_ids: Object.values(app.shop.channel_ids),
    },
  });
  return { id: result.id, handle, name, option_ids: await shippingOptions(app, result.id) };
}

async function shippingOptions(
  app: TestApp,
  enterpriseId: string,
): Promise<Record<string, string>> {
  const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise",
    fields: ["shipping_profile.shipping_options.id", "shipping_profile.shipping_options.type.code"],
    filters: { id: enterpriseId },
  });
  const row = data[0] as unknown as {
    shipping_profile: { shipping_options: { id: string; type: { code: string } }[] };
  };
  const options = row.shipping_profile.shipping_options;
  return Object.fromEntries(options.map((option) => [option.type.code, option.id]));
}

/** One stage: whose, its share of the value and its contribution of that share, basis points. */
export type StageWish = [enterprise: TestEnterprise, share_bp: number, contribution_bp: number];

export interface TestChain {
  id: string;
  handle: string;
}

/** A chain with no version. */
export async function createChain(app: TestApp, name = "Testkedjan"): Promise<TestChain> {
  const handle = uniqueHandle("kedja");
  const { result } = await createChainWorkflow(app.container).run({
    input: { handle, name, is_demo: true },
  });
  return { id: result.id, handle };
}

/** Writes the chain's draft, with everybody's yes where its shares sum; gives the version's id. */
export async function draftVersion(
  app: TestApp,
  chain: TestChain,
  stages: readonly StageWish[],
): Promise<string> {
  const version_id = await writeDraft(app, chain, stages);
  if (stages.reduce((sum, [, share_bp]) => sum + share_bp, 0) === 10_000) {
    await agreeTo(app, chain, version_id);
  }
  return version_id;
}

/**
 * Asks for the draft, and answers yes: an enterprise with members by its owner, one without by what a
 * coordinator records.
 */
export async function agreeTo(app: TestApp, chain: TestChain, version_id: string): Promise<void> {
  const { container, db } = app;
  const { ask } = await askVersion(container, { chain_version_id: version_id, by: null });
  const ids = [...new Set(ask.stages.map((stage) => stage.enterprise_id))];
  const { rows } = await db.query<{ id: string; enterprise_id: string }>(
    `SELECT m.id, m.enterprise_id FROM enterprise_member m JOIN enterprise e ON e.id = m.enterprise_id
      WHERE m.enterprise_id = ANY($1) AND m.role = 'owner' AND e.suspended_at IS NULL`,
    [ids],
  );
  for (const enterprise_id of ids) {
    const owner = rows.find((row) => row.enterprise_id === enterprise_id);
    await (owner
      ? answerProposal(container, {
          ...{ enterprise_id, member_id: owner.id, value_chain_id: chain.id, ask_id: ask.id },
          ...{ answer: "accepted", reason: "" },
        })
      : attestConsent(container, {
          ...{ chain_version_id: version_id, enterprise_id, by: null },
          ...{ how: "Muntligt, i testet", given_on: "2025-01-15" },
        }));
  }
}

/** Writes the chain's draft, and asks nobody; gives the version's id. */
export async function writeDraft(
  app: TestApp,
  chain: TestChain,
  stages: readonly StageWish[],
): Promise<string> {
  const { result } = await saveDraftVersionWorkflow(app.container).run({
    input: {
      value_chain_id: chain.id,
      stages: stages.map(([enterprise, share_bp, contribution_bp], index) => ({
        position: index + 1,
        activity_code: "forpacka",
        enterprise_id: enterprise.id,
        share_bp,
        contribution_bp,
      })),
    },
  });
  return result.id;
}

/** A chain whose one version came into force long ago. */
export async function publishedChain(
  app: TestApp,
  stages: readonly StageWish[],
): Promise<TestChain & { version_id: string }> {
  const chain = await createChain(app);
  const version_id = await draftVersion(app, chain, stages);
  await clock.runAt(LONG_AGO, () =>
    publishVersionWorkflow(app.container).run({ input: { chain_version_id: version_id } }),
  );
  return { ...chain, version_id };
}

interface PlaceWish {
  public_support_minor?: number;
  seats?: number;
  occupied_seats?: number;
  first_month?: string;
}

/**
 * A place with one occupied seat that needs `need_minor` öre of sales funding every month. It has two
 * seats unless told: fewer than the public may be told a need of.
 */
export async function createPlace(
  app: TestApp,
  enterprise: TestEnterprise,
  need_minor: number,
  wish: PlaceWish = {},
): Promise<string> {
  const { public_support_minor = 0, seats = 2, occupied_seats = 1, first_month = "2025-01" } = wish;
  const { result } = await createPlaceWorkflow(app.container).run({
    input: {
      handle: uniqueHandle("plats"),
      name: "En plats",
      kind: "work_training",
      enterprise_id: enterprise.id,
      seats,
      first_month,
      is_demo: true,
    },
  });
  await setTerms(app, result.id, {
    need_minor,
    public_support_minor,
    occupied_seats,
    month: first_month,
  });
  return result.id;
}

/** Sets a place's terms from a month on, with one occupied seat unless told. Öre a month. */
export async function setTerms(
  app: TestApp,
  place_id: string,
  wish: {
    need_minor: number;
    public_support_minor?: number;
    occupied_seats?: number;
    month?: string;
  },
): Promise<void> {
  const { need_minor, public_support_minor = 0, occupied_seats = 1, month = "2025-01" } = wish;
  await setPlaceMonthWorkflow(app.container).run({
    input: {
      place_id,
      month,
      occupied_seats,
      seat_cost_minor: need_minor + public_support_minor,
      hours_per_month: 80,
      public_support_minor,
    },
  });
}
