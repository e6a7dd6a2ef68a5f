import { inject } from "vitest";

/** The connection string of the database that this worker's tests share. */
export function workerDatabase(): string {
  const url = inject("databaseUrls")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!url) {
    throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}`);
  }
  return url;
}
