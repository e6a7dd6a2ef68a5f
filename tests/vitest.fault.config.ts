import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared";

// Each test kills a backend of its own, on a database server that keeps its promises (fsync on).
export default defineConfig({
  test: {
    ...shared,
    include: ["fault/**/*.test.ts"],
    testTimeout: 240_000,
  },
});
