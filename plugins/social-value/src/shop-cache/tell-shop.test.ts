import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { shopAddresses, tellShop } from "./tell-shop";

let shop: Server;
let url: string;
let answers: number[];
let heard: { authorization: string | undefined; tags: string[] }[];

beforeEach(async () => {
  heard = [];
  answers = [];
  shop = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) {
      body += part;
    }
    heard.push({ authorization: request.headers.authorization, ...JSON.parse(body) });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
afterEach(() => shop.close());

test("tells every process of the shop, with the secret", async () => {
  expect(await tellShop({ urls: [url, url], secret: "s" }, ["products"])).toEqual([]);
  expect(heard).toEqual(Array(2).fill({ authorization: "Bearer s", tags: ["products"] }));
});

test("tries again while the shop is ill, and gives up when it refuses", async () => {
  answers = [503, 500, 204];
  expect(await tellShop({ urls: [url], secret: "s" }, ["products"], [1, 1])).toEqual([]);
  expect(heard).toHaveLength(3);
  answers = [401, 204];
  expect(await tellShop({ urls: [url], secret: "s" }, ["products"], [1, 1])).toEqual([
    `${url}/changes: answered 401`,
  ]);
  expect(heard).toHaveLength(4);
});

test("says which shop could not be told", async () => {
  answers = [500, 500];
  expect(await tellShop({ urls: [url], secret: "s" }, ["products"], [1])).toHaveLength(1);
});

test("so many products are told of as all of them", async () => {
  const tags = ["products", ...Array.from({ length: 600 }, (_, index) => `product:p${index}`)];
  await tellShop({ urls: [url], secret: "s" }, tags);
  expect(heard[0]?.tags).toEqual(["products", "products:all"]);
});

test("the shop's own address, unless its processes are named; nobody without a secret", () => {
  const secret = { INSTEG_REVALIDATE_SECRET: "s" };
  const INSTEG_STOREFRONT_URL = "http://shop/";
  expect(shopAddresses({ ...secret, INSTEG_STOREFRONT_URL })?.urls).toEqual(["http://shop"]);
  const INSTEG_SHOP_URLS = "http://a:8000, http://b:8000/";
  expect(shopAddresses({ ...secret, INSTEG_STOREFRONT_URL, INSTEG_SHOP_URLS })?.urls).toEqual([
    "http://a:8000",
    "http://b:8000",
  ]);
  expect(shopAddresses({ INSTEG_STOREFRONT_URL })).toBeNull();
});
