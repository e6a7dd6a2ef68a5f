import { randomUUID } from "node:crypto";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { TestApp } from "./app";
import { visitor } from "./applications";
import type { TestProduct } from "./goods";
import type { Answer, HttpClient } from "./http";
import { uniqueHandle } from "./network";

let numbers = 0;

/** An organisationsnummer that no other test has, with its right check digit. */
export function organisationNumber(): string {
  numbers += 1;
  const serial = (process.pid * 97 + numbers) % 1_000_000;
  const nine = `559${String(serial).padStart(6, "0")}`;
  const sum = [...nine]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, n) => total + (n > 9 ? n - 9 : n), 0);
  const ten = `${nine}${(10 - (sum % 10)) % 10}`;
  return `${ten.slice(0, 6)}-${ten.slice(6)}`;
}

export const QUOTE_ADDRESS = {
  address_1: "Storgatan 1",
  postal_code: "151 72",
  city: "Södertälje",
};

/** A request as the shop's form sends it, for goods of the wholesale channel. */
export function quoteRequest(
  app: TestApp,
  lines: readonly (readonly [TestProduct, number])[],
  fields: Record<string, unknown> = {},
) {
  const name = uniqueHandle("kopare");
  return {
    sales_channel_id: app.shop.channel_ids.wholesale,
    locale: "sv",
    name: `Kommunen ${name}`,
    kind: "public_body",
    organisation_number: organisationNumber(),
    contact_name: "Kim Exempel",
    contact_email: `${name}@test.example`,
    delivery_address: QUOTE_ADDRESS,
    lines: lines.map(([product, quantity]) => ({ variant_id: product.variant_id, quantity })),
    ...fields,
  };
}

/** Somebody who has asked for a quote, with what they hold. */
export interface TestQuote {
  id: string;
  email: string;
  organisation_number: string;
  get(path?: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
}

/** Asks for a quote over HTTP. */
export async function askForQuote(
  app: TestApp,
  lines: readonly (readonly [TestProduct, number])[],
  fields: Record<string, unknown> = {},
): Promise<TestQuote> {
  const form = quoteRequest(app, lines, fields);
  const { status, body } = await visitor(app).post("/store/quotes", form);
  if (status !== 201) {
    throw new Error(`The request was refused: ${JSON.stringify(body)}`);
  }
  const headers = { "x-insteg-quote-token": body.token };
  const path = `/store/quotes/${body.quote.id}`;
  const call = async (sub: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${app.url}${path}${sub}`, {
      ...init,
      headers: {
        ...headers,
        "content-type": "application/json",
        "x-publishable-api-key": app.shop.publishable_key,
      },
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  return {
    id: body.quote.id,
    email: form.contact_email,
    organisation_number: form.organisation_number,
    get: (sub = "") => call(sub, {}),
    post: (sub, sent = {}) => call(sub, { method: "POST", body: JSON.stringify(sent) }),
  };
}

/** Asks for a quote, and has it sent by a coordinator. */
export async function sentQuote(
  app: TestApp,
  coordinator: HttpClient,
  lines: readonly (readonly [TestProduct, number])[],
  draft: Record<string, unknown> = {},
): Promise<TestQuote> {
  const quote = await askForQuote(app, lines);
  const path = `/admin/quotes/${quote.id}`;
  const changed = await coordinator.post(path, draft);
  const sent = await coordinator.post(`${path}/send`, { key: randomUUID() });
  if (changed.status !== 200 || sent.status !== 200) {
    throw new Error(`The quote was not sent: ${JSON.stringify([changed.body, sent.body])}`);
  }
  return quote;
}

/** Keeps so many pieces of the product in stock. */
export async function keepInStock(
  app: TestApp,
  product: TestProduct,
  quantity: number,
): Promise<void> {
  const inventory = app.container.resolve(Modules.INVENTORY);
  const [item] = await inventory.createInventoryItems([{ sku: product.handle }]);
  const { rows } = await app.db.query(
    "SELECT stock_location_id AS id FROM enterprise_stock_location WHERE enterprise_id = $1",
    [product.enterprise.id],
  );
  const inventory_item_id = item?.id ?? "";
  await inventory.createInventoryLevels([
    { inventory_item_id, location_id: rows[0].id, stocked_quantity: quantity },
  ]);
  await app.container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { variant_id: product.variant_id },
    [Modules.INVENTORY]: { inventory_item_id },
    data: { required_quantity: 1 },
  });
  await app.db.query("UPDATE product_variant SET manage_inventory = true WHERE id = $1", [
    product.variant_id,
  ]);
}
