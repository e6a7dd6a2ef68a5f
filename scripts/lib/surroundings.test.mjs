import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.mjs";
import { backendEnvironment, buildEnvironment, shopEnvironment } from "./surroundings.mjs";

const settings = readSettings("/project", { PORT: "9010", STOREFRONT_PORT: "8010" });
const known = { databaseUrl: "postgres://db", secrets: { JWT_SECRET: "s" } };

describe("the environment", () => {
  it("of a build has no NODE_ENV, which would leave out the tools that build", () => {
    const env = buildEnvironment({ NODE_ENV: "production", PATH: "/bin" }, settings);
    expect(env).toMatchObject({ PATH: "/bin" });
    expect(env).not.toHaveProperty("NODE_ENV");
  });

  it("of the backend lets the shop and the admin call it where they are", () => {
    expect(backendEnvironment({}, settings, known)).toMatchObject({
      DATABASE_URL: "postgres://db",
      JWT_SECRET: "s",
      PORT: "9010",
      STORE_CORS: "http://localhost:8010,http://127.0.0.1:8010",
      ADMIN_CORS: "http://localhost:9010,http://127.0.0.1:9010",
    });
    const own = { STORE_CORS: "https://shop.example" };
    expect(backendEnvironment(own, settings, known).STORE_CORS).toBe("https://shop.example");
  });

  it("names the shop by its public address, and knows where it really is", () => {
    const env = { INSTEG_STOREFRONT_URL: "https://shop.example" };
    expect(backendEnvironment(env, settings, known)).toMatchObject({
      ...env,
      INSTEG_SHOP_URLS: "http://localhost:8010",
    });
    expect(shopEnvironment(env, settings, "pk_1", {})).toMatchObject(env);
    expect(shopEnvironment({}, settings, "pk_1", {})).toMatchObject({
      INSTEG_STOREFRONT_URL: "http://localhost:8010",
    });
  });

  it("of the shop holds neither the database nor the backend's secrets", () => {
    const secret = { DATABASE_URL: "postgres://db", JWT_SECRET: "s", COOKIE_SECRET: "c" };
    const env = shopEnvironment({ ...secret, INSTEG_TRACE_SECRET: "t" }, settings, "pk_1", {
      ...{ JWT_SECRET: "s", INSTEG_REVALIDATE_SECRET: "r" },
    });
    expect(env).toMatchObject({
      PORT: "8010",
      INSTEG_BACKEND_URL: "http://localhost:9010",
      INSTEG_PUBLISHABLE_KEY: "pk_1",
      INSTEG_REVALIDATE_SECRET: "r",
    });
    for (const name of [...Object.keys(secret), "INSTEG_TRACE_SECRET"]) {
      expect(env).not.toHaveProperty(name);
    }
  });
});
