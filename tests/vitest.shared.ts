import type { InlineConfig } from "vitest/node";

/** What integration and fault tests have in common. */
export const shared: InlineConfig = {
  root: import.meta.dirname,
  globals: true,
  pool: "forks",
  fileParallelism: false,
  maxWorkers: 1,
  hookTimeout: 240_000,
  // As a served backend is; and only what goes wrong is told.
  env: { NODE_ENV: "production", LOG_LEVEL: process.env.LOG_LEVEL ?? "error" },
  server: {
    // The application loads its plugin by `require`; tests must get the very same modules of it.
    deps: { external: [/\/\.medusa\/server\//, /\/packages\/domain\/dist\//] },
  },
};
