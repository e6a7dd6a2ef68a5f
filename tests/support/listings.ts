import type { TestApp } from "./app";
import type { TestMember } from "./members";
import { publishedChain, type TestEnterprise, uniqueHandle } from "./network";
import { pngOf } from "./pictures";

/** Sends a file with the words beside it, as a form does. */
export async function sendFile(
  app: TestApp,
  member: Pick<TestMember, "headers">,
  path: string,
  file: { name: string; content: Buffer | string },
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  const content = typeof file.content === "string" ? Buffer.from(file.content) : file.content;
  form.set("file", new Blob([new Uint8Array(content)]), file.name);
  const response = await fetch(`${app.url}${path}`, {
    method: "POST",
    headers: member.headers,
    body: form,
  });
  return { status: response.status, body: await response.json() };
}

export interface TestListing {
  products: string;
  pictures: string;
  imports: string;
  value_chain_id: string;
}

/** What a listing of goods needs to be sold. */
export function listingBody(app: TestApp, value_chain_id: string, title = uniqueHandle("Honung")) {
  return {
    title,
    story: "Slungad för hand.",
    vat_class: "food",
    value_chain_id,
    sales_channel_ids: [app.shop.channel_ids.web],
    variants: [{ price_minor: 8_900, stock: 7, weight_grams: 500 }],
  };
}

/** Goods that a member has listed, with a picture, as a draft, and a spreadsheet that is checked. */
export async function listGoods(
  app: TestApp,
  enterprise: TestEnterprise,
  member: TestMember,
): Promise<TestListing> {
  const chain = await publishedChain(app, [[enterprise, 10_000, 1_000]]);
  const { body } = await member.client.post("/enterprise/products", listingBody(app, chain.id));
  const products: string = body.product.id;
  const file = { name: "burk.png", content: pngOf(400, 300) };
  const path = `/enterprise/products/${products}/pictures`;
  const withPicture = await sendFile(app, member, path, file, { alt: "En burk" });
  const table = { name: "varor.csv", content: `Namn;Pris\n${uniqueHandle("rad")};10` };
  const checked = await sendFile(app, member, "/enterprise/products/imports", table);
  return {
    products,
    pictures: withPicture.body.product.pictures[0].id,
    imports: checked.body.import.id,
    value_chain_id: chain.id,
  };
}
