import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared";

// One application serves all files: it takes seconds to start, and each file makes a network of its
// own in it. So the files run one after another in one process.
export default defineConfig({
  test: {
    ...shared,
    include: ["integration/**/*.test.ts"],
    globalSetup: ["./support/global-setup.ts"],
    isolate: false,
    testTimeout: 60_000,
  },
});
