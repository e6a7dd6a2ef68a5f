import { setChannelTermsWorkflow } from "@insteg/social-value/workflows";
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  revokeApiKeysWorkflow,
  updateApiKeysWorkflow,
} from "@medusajs/medusa/core-flows";
import { readPublishableKey } from "../../scripts/lib/boot-record.mjs";
import { shopKey } from "../../scripts/lib/serve-steps.mjs";
import { type TestApp, testApp } from "../support/app";
import { COMMISSION_BP } from "../support/shop";
import { workerDatabase } from "../support/worker-database";

describe("the key that the shop is started with", () => {
  let app: TestApp;
  const url = workerDatabase();
  beforeAll(async () => {
    app = await testApp();
  });

  const createKey = async (channel_ids: string[], title = "En nyckel") => {
    const { result } = await createApiKeysWorkflow(app.container).run({
      input: { api_keys: [{ title, type: "publishable", created_by: "test" }] },
    });
    const [key] = result;
    if (!key) {
      throw new Error("the key was not created");
    }
    const input = { id: key.id, add: channel_ids };
    await linkSalesChannelsToApiKeyWorkflow(app.container).run({ input });
    return key;
  };
  const revoke = (id: string, revoke_in = 0) =>
    revokeApiKeysWorkflow(app.container).run({
      input: { selector: { id: [id] }, revoke: { revoked_by: "test", revoke_in } },
    });

  test("is one of the web channel, whatever it is called", async () => {
    expect(await readPublishableKey(url)).toBe(app.shop.publishable_key);
    const rename = (title: string) =>
      updateApiKeysWorkflow(app.container).run({
        input: { selector: { type: "publishable" }, update: { title } },
      });
    await rename("Någonting annat");
    expect(await readPublishableKey(url)).toBe(app.shop.publishable_key);
    await rename("Test");
  });

  test("is never one that is revoked or of another channel", async () => {
    const { web, stall } = app.shop.channel_ids;
    // Under the titles that one might go by, and older than any key that is made later.
    const [other, gone] = [await createKey([stall], "Insteg webbutik"), await createKey([web])];
    await app.db.query("UPDATE api_key SET created_at = '2020-01-01' WHERE id = ANY($1)", [
      [other.id, gone.id],
    ]);
    expect(await readPublishableKey(url)).toBe(gone.token);
    await revoke(gone.id);
    expect(await readPublishableKey(url)).toBe(app.shop.publishable_key);
    await revoke(other.id);
  });

  test("opens no other channel than the web's where there is a choice", async () => {
    const { web, wholesale } = app.shop.channel_ids;
    const wide = await createKey([web, wholesale]);
    await app.db.query("UPDATE api_key SET created_at = '2020-01-01' WHERE id = $1", [wide.id]);
    expect(await readPublishableKey(url)).toBe(app.shop.publishable_key);
    await revoke(wide.id);
  });

  test("is the one that is given, before any in the database", async () => {
    expect(await shopKey({ INSTEG_PUBLISHABLE_KEY: "pk_given" }, url)).toBe("pk_given");
    expect(await shopKey({ INSTEG_PUBLISHABLE_KEY: "" }, url)).toBe(app.shop.publishable_key);
  });

  test("is asked for in words when there is none", async () => {
    const sales_channel_id = app.shop.channel_ids.web;
    const setKind = (kind: "web" | "pop_up") =>
      setChannelTermsWorkflow(app.container).run({
        input: { sales_channel_id, kind, commission_bp: COMMISSION_BP.web },
      });
    await setKind("pop_up");
    await expect(shopKey({}, url)).rejects.toMatchObject({ code: "no_publishable_key" });
    await setKind("web");
  });
});
