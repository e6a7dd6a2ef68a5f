import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared";

// Each test kills a backend of its own, on a database server that keeps its promises (fsync on).
export default defineConfig({
  test: {
    ...shared,
    include: ["fault/**/*.test.ts"],
    // Minutes of dying at random: for the command that asks for it.
    exclude: process.env.INSTEG_FAULT_KILLS ? [] : ["fault/random-kills.test.ts"],
    testTimeout: 240_000,
  },
});
