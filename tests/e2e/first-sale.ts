import type { Page } from "@playwright/test";
import { asStaff } from "./coordinator";

type Staff = Awaited<ReturnType<typeof asStaff>>;

/** The enterprise that an application became. */
export async function enterpriseNamed(page: Page, name: string): Promise<string> {
  const admin = await asStaff(page, "coordinator");
  const { enterprises } = await admin.get(`/admin/enterprises?q=${encodeURIComponent(name)}`);
  return enterprises[0].id;
}

/** A place of five seats whose need no sale of a test can fill. */
export async function openPlace(page: Page, enterprise_id: string, name: string): Promise<void> {
  const admin = await asStaff(page, "coordinator");
  const month = new Date()
    .toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" })
    .slice(0, 7);
  const kind = "work_training";
  const place = { name, kind, enterprise_id, seats: 5, first_month: month };
  const { training_place } = await admin.post("/admin/training-places", place);
  await admin.post(`/admin/training-places/${training_place.id}/months`, {
    ...{ month, occupied_seats: 3, seat_cost_minor: 1_000_000, hours_per_month: 80 },
    public_support_minor: 0,
  });
}

/** A chain of one stage, the enterprise's own, that its owner is asked about; gives the draft. */
export async function proposeChain(
  page: Page,
  stage: { enterprise_id: string; contribution_bp: number },
  name: string,
): Promise<string> {
  const admin = await asStaff(page, "coordinator");
  const { value_chain } = await admin.post("/admin/value-chains", { name });
  const { chain_version } = await admin.post(`/admin/value-chains/${value_chain.id}/draft`, {
    stages: [{ ...stage, activity_code: "sy", share_bp: 10_000 }],
  });
  await admin.post(`/admin/chain-versions/${chain_version.id}/ask`, {});
  return chain_version.id;
}

/** The coordinator puts a draft that all have said yes to in force. */
export async function publishChain(page: Page, version_id: string): Promise<void> {
  const admin = await asStaff(page, "coordinator");
  await admin.post(`/admin/chain-versions/${version_id}/publish`, {});
}

/** The coordinator lets what the enterprise has sent in be sold. */
export async function acceptGoods(page: Page, enterprise_id: string): Promise<void> {
  const admin = await asStaff(page, "coordinator");
  const { goods } = await admin.get(`/admin/goods?enterprise_id=${enterprise_id}`);
  await admin.post(`/admin/goods/${goods[0].id}/accept`, {});
}

/** Finance marks an order paid. */
export async function capture(page: Page, order_id: string): Promise<void> {
  const finance = await asStaff(page, "finance");
  const fields = "id,*payment_collections.payments";
  const { order } = await finance.get(`/admin/orders/${order_id}?fields=${fields}`);
  await finance.post(`/admin/payments/${order.payment_collections[0].payments[0].id}/capture`, {});
}

/** What a channel and the network take of a sale. */
export interface Terms {
  commission_bp: number;
  /** whether the commission bears VAT */
  is_network_registered: boolean;
}

/** The terms of the network's first channel of a kind. */
export async function termsOf(page: Page, kind: string): Promise<Terms & { channel_id: string }> {
  const admin = await asStaff(page, "finance");
  const [{ channels }, { network }] = [
    await admin.get("/admin/channels"),
    await admin.get("/admin/network"),
  ];
  const { id: channel_id, commission_bp } = channels.find(
    (one: { kind: string | null }) => one.kind === kind,
  );
  return {
    ...{ channel_id, commission_bp },
    is_network_registered: network.vat_registered_from !== null,
  };
}

/**
 * A shop buys pieces by the wholesale channel and fetches them, on account; finance notes that it has
 * paid. Sold to a business: due at once.
 */
export async function sellWholesale(
  page: Page,
  {
    enterprise_id,
    channel_id,
    pieces,
  }: Record<"enterprise_id" | "channel_id", string> & {
    pieces: number;
  },
): Promise<void> {
  const admin = await asStaff(page, "administrator");
  const { goods } = await admin.get(`/admin/goods?status=published&enterprise_id=${enterprise_id}`);
  const [{ regions }, { product }, { enterprise }] = [
    await admin.get("/admin/regions"),
    await admin.get(`/admin/products/${goods[0].id}?fields=id,*variants`),
    await admin.get(
      `/admin/enterprises/${enterprise_id}?fields=id,*shipping_profile.shipping_options,*shipping_profile.shipping_options.type`,
    ),
  ];
  const pickup = enterprise.shipping_profile.shipping_options.find(
    ({ type }: { type: { code: string } }) => type.code === "pickup",
  );
  const { draft_order } = await admin.post("/admin/draft-orders", {
    ...{ region_id: regions[0].id, sales_channel_id: channel_id },
    email: "butik@demo.insteg.example",
    shipping_address: { first_name: "Demo", last_name: "Butik", country_code: "se" },
    items: [{ variant_id: product.variants[0].id, quantity: pieces }],
    shipping_methods: [{ shipping_option_id: pickup.id, name: pickup.name, amount: 0 }],
  });
  await admin.post(`/admin/draft-orders/${draft_order.id}/convert-to-order`, {});
  await markPaid(await asStaff(page, "finance"), draft_order.id);
}

async function markPaid(finance: Staff, order_id: string): Promise<void> {
  const { order } = await finance.get(`/admin/orders/${order_id}?fields=id,total`);
  const { payment_collection } = await finance.post("/admin/payment-collections", {
    ...{ order_id, amount: order.total },
  });
  const path = `/admin/payment-collections/${payment_collection.id}/mark-as-paid`;
  await finance.post(path, { order_id });
}

/** Finance says which account the network pays from, SWIFT's own example, and pays all that is due. */
export async function runPayouts(page: Page): Promise<void> {
  const finance = await asStaff(page, "finance");
  await finance.post("/admin/payouts/settings", {
    ...{ minimum_minor: 10_000, provider: "manual", schedule: null },
    ...{ payer_iban: "SE4550000000058398257466", payer_bic: "ESSESESS" },
  });
  await finance.post("/admin/payouts/run", {});
}
