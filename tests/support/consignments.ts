import { testApp } from "./app";
import { choosePayment, chooseShipping, createCart } from "./checkout";
import { createProduct } from "./goods";
import { storeClient } from "./http";
import { mailsTo } from "./mails";
import { signedInMember } from "./members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "./network";
import { capture, type OrderLine, orderWithPayment, type TestOrder } from "./orders";

/** What a parcel of each of the three costs, öre. */
export const PARCEL_MINOR = 5000;

/** A press of a button, and none that was before. */
export const press = () => uniqueHandle("tryck");

/** An order as its customer made it. */
export interface BoughtOrder extends TestOrder {
  email: string;
  /** With which a guest reaches it. */
  token: string;
  number: number;
}

export type ConsignmentShop = Awaited<ReturnType<typeof consignmentShop>>;

/**
 * Three enterprises that each have a part in what another sells, so that a refund of one must find its way
 * through all, with members of two of them who pack: of the bee (`keeper`) and of the loom (`weaver`).
 */
export async function consignmentShop() {
  const app = await testApp();
  const store = storeClient(app);
  const bee = await createEnterprise(app, "Biet", { parcel_minor: PARCEL_MINOR });
  const loom = await createEnterprise(app, "Vävstolen", { parcel_minor: PARCEL_MINOR });
  const wood = await createEnterprise(app, "Träet", { parcel_minor: PARCEL_MINOR });
  const make = async (enterprise: TestEnterprise, other: TestEnterprise, price_minor: number) => {
    const chain = await publishedChain(app, [
      [enterprise, 7000, 1500],
      [other, 3000, 1000],
    ]);
    return createProduct(app, { enterprise, chain, price_minor });
  };
  const honey = await make(bee, loom, 12_500);
  const scarf = await make(loom, wood, 33_333);
  const bowl = await make(wood, bee, 24_900);
  /** By id, for accounts that can be read. */
  const names: Record<string, string> = {};
  for (const [enterprise, name] of [
    [bee, "bee"],
    [loom, "loom"],
    [wood, "wood"],
  ] as const) {
    names[enterprise.id] = name;
    names[await createPlace(app, enterprise, 10_000_000)] = `${name}-place`;
  }
  const keeper = await signedInMember(app, bee, "editor");
  const weaver = await signedInMember(app, loom, "owner");

  /** An order made over HTTP, parcels to each, paid unless told; with the address of its customer. */
  const bought = async (
    lines: readonly OrderLine[],
    { isPaid = true } = {},
  ): Promise<BoughtOrder> => {
    const email = `${uniqueHandle("kund")}@test.example`;
    const cartId = await createCart(app, store, lines, email);
    for (const enterprise of new Set(lines.map(([product]) => product.enterprise))) {
      await chooseShipping(store, cartId, enterprise.option_ids.parcel);
    }
    await choosePayment(store, cartId);
    const { body } = await store.post(`/store/carts/${cartId}/complete`);
    const order = await orderWithPayment(app, body.order.id);
    if (isPaid) {
      await capture(app, order);
    }
    return { ...order, email, token: body.trace_token, number: body.order.display_id };
  };
  const pathOf = (order: { id: string }) => `/enterprise/consignments/${order.id}`;
  /** The consignment as a member sees it, the keeper unless told. */
  const seen = async (order: { id: string }, member = keeper) => {
    const { status, body } = await member.client.get(pathOf(order));
    expect(status).toBe(200);
    return body.consignment;
  };
  const act = (order: { id: string }, what: string, body: object, member = keeper) =>
    member.client.post(`${pathOf(order)}/${what}`, body);
  /** Packs these pieces or all; gives the parcel's id. */
  const pack = async (order: { id: string }, items?: object[], member = keeper) => {
    const answer = await act(order, "pack", { key: press(), ...(items && { items }) }, member);
    expect(answer).toMatchObject({ status: 200, body: { is_new: true } });
    return answer.body.consignment.parcels.at(-1).id as string;
  };
  return {
    ...{ app, store, bee, loom, wood, honey, scarf, bowl, names, keeper, weaver },
    ...{ bought, pathOf, seen, act, pack },
  };
}

/** The mails of a kind to an address, once there are so many. */
export const mailed = (email: string, template: string, count = 1) =>
  vi.waitFor(() => {
    const mails = mailsTo(email, template);
    expect(mails).toHaveLength(count);
    // Amounts are written with spaces that do not break.
    return mails.map((mail) => ({ ...mail, text: mail.text.replaceAll("\u00a0", " ") }));
  }, 10_000);
