import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared";

// Makes the demo's past anew through the workflows: minutes, not seconds.
export default defineConfig({
  test: { ...shared, include: ["seed/**/*.test.ts"], testTimeout: 20 * 60_000 },
});
