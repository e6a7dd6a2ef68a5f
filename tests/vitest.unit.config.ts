import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const storefront = path.join(root, "storefront");

/**
 * Every package's unit tests, which live beside the code. They need no build but the
 * rules'; the search provider's start a database and a search server of their own.
 */
export default defineConfig({
  test: {
    projects: [
      path.join(root, "packages/domain/vitest.config.ts"),
      path.join(root, "plugins/social-value/vitest.config.ts"),
      path.join(root, "plugins/search-meilisearch/vitest.config.ts"),
      path.join(root, "scripts/vitest.config.mjs"),
      {
        test: { name: "backend", root: path.join(root, "backend"), include: ["src/**/*.test.ts"] },
      },
      {
        resolve: { alias: { "@": path.join(storefront, "src") } },
        test: {
          name: "storefront",
          root: storefront,
          include: ["src/**/*.test.{ts,tsx}", "server/*.test.mjs"],
        },
      },
      {
        test: { name: "tests", root: path.join(root, "tests"), include: ["support/**/*.test.mjs"] },
      },
    ],
  },
});
