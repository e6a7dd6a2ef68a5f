import type { TestProject } from "vitest/node";
import { migratedDatabase, testServer } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One database for all integration tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer({ fsync: false });
  project.provide("databaseUrl", await migratedDatabase(server, "insteg_integration"));
  return () => server.stop();
}
