import { clock } from "@insteg/social-value/lib/clock";
import { createBatch, tellOfBatch } from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { chainId, enterpriseId } from "./network";
import { atNoon } from "./time";

const CHAIN = "fran-farull-till-sjal";
const SHAWL = "sjal-vagor";

/** What the wool becomes. */
async function shawl(container: MedusaContainer): Promise<string> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id"], filters: { handle: SHAWL } });
  const [product] = data;
  if (!product) {
    throw new Error(`there are no goods ${SHAWL}`);
  }
  return product.id;
}

/**
 * One batch of wool on its way from the farms to a shawl, as its enterprises would have written it down
 * day by day, and yarn that waits for the weavers to confirm it.
 */
export async function seedBatches(container: MedusaContainer): Promise<void> {
  const product_id = await shawl(container);
  const made = { what: "Ull från höstklippningen", activity_code: "samla_in" };
  const wool = await make(container, "2026-09-08", "ullkorgen", "ull", { ...made, kg: 60 });
  await handOver(container, wool, ["ullkorgen", "2026-09-10"], ["kardkvarnen", "2026-09-11"], 60);
  const yarn = await make(container, "2026-09-25", "kardkvarnen", "garn", {
    ...{ what: "Ullgarn, tvåtrådigt", activity_code: "spinna", kg: 50 },
    sources: [{ batch_id: wool, quantity_milli: 60_000n }],
  });
  await handOver(container, yarn, ["kardkvarnen", "2026-09-28"], ["fargrytan", "2026-09-29"], 50);
  await work(container, yarn, "2026-10-07", "fargrytan", "farga");
  await handOver(container, yarn, ["fargrytan", "2026-10-08"], ["tradlyckan", "2026-10-09"], 30);
  await work(container, yarn, "2026-10-28", "tradlyckan", "vava");
  await tell(container, yarn, "2026-11-02", "tradlyckan", {
    ...{ kind: "finished", key: "demo-sjal", product_id, variant_id: null },
    ...{ quantity_milli: 30_000n, from_date: "2026-11-02", until_date: null },
  });
  await tell(container, yarn, "2026-11-16", "fargrytan", {
    ...{ kind: "handed_over", key: "demo-till-vav", to_enterprise_id: enterpriseId("tradlyckan") },
    ...{ quantity_milli: 15_000n, on_date: "2026-11-16" },
  });
}

interface Made {
  what: string;
  activity_code: string;
  kg: number;
  sources?: { batch_id: string; quantity_milli: bigint }[];
}

async function make(
  container: MedusaContainer,
  made_on: string,
  maker: string,
  key: string,
  { what, activity_code, kg, sources = [] }: Made,
): Promise<string> {
  const { id } = await clock.runAt(atNoon(made_on), () =>
    createBatch(container, {
      ...{ id: `bat_demo_${key}`, enterprise_id: enterpriseId(maker), member_id: null },
      ...{ key: `demo-${key}`, value_chain_id: chainId(CHAIN), what, unit: "kg", made_on },
      ...{ quantity_milli: BigInt(kg) * 1_000n, activity_code, may_show: true, sources },
    }),
  );
  return id;
}

type Told = Parameters<typeof tellOfBatch>[1]["told"];

function tell(container: MedusaContainer, batch_id: string, on: string, by: string, told: Told) {
  const enterprise_id = enterpriseId(by);
  return clock.runAt(atNoon(on), () =>
    tellOfBatch(container, { batch_id, enterprise_id, member_id: null, told }),
  );
}

async function work(
  container: MedusaContainer,
  batch: string,
  on_date: string,
  by: string,
  activity_code: string,
): Promise<void> {
  const key = `demo-${activity_code}`;
  await tell(container, batch, on_date, by, { kind: "activity", key, activity_code, on_date });
}

async function handOver(
  container: MedusaContainer,
  batch: string,
  [from, sent_on]: readonly [string, string],
  [to, received_on]: readonly [string, string],
  kg: number,
): Promise<void> {
  const quantity_milli = BigInt(kg) * 1_000n;
  const { event } = await tell(container, batch, sent_on, from, {
    ...{ kind: "handed_over", key: `demo-${to}`, to_enterprise_id: enterpriseId(to) },
    ...{ quantity_milli, on_date: sent_on },
  });
  await tell(container, batch, received_on, to, {
    ...{ kind: "received", of_event_id: event.id, quantity_milli },
    ...{ on_date: received_on, may_show: true },
  });
}
