import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared";

// One application serves many files: it takes seconds to start, and each file makes a network of its
// own in it. Two processes, each with an application and a database, take the files one after another.
export default defineConfig({
  test: {
    ...shared,
    include: ["integration/**/*.test.ts"],
    globalSetup: ["./support/global-setup.ts"],
    fileParallelism: true,
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
  },
});
