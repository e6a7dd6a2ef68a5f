import type { TestProject } from "vitest/node";
import { migratedDatabase, testServer } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    /** of each worker's database, by its number */
    databaseUrls: string[];
  }
}

/** A database for each worker of a run of integration tests: its application is not alone, but its tables are. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer({ fsync: false });
  const databaseUrls: string[] = [];
  for (let worker = 1; worker <= project.config.maxWorkers; worker++) {
    databaseUrls.push(await migratedDatabase(server, `insteg_integration_${worker}`));
  }
  project.provide("databaseUrls", databaseUrls);
  return () => server.stop();
}
