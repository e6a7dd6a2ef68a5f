// @ts-check
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "../../scripts/lib/postgres.mjs";

/**
 * A database server in a folder for temporary files.
 *
 * @param {{ fsync: boolean }} options
 * @returns {Promise<{ url: (database?: string) => string, stop: () => Promise<void> }>} `stop` deletes
 *   it with all that is in it
 */
export async function startTemporaryPostgres({ fsync }) {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), "insteg-test-"));
  // Root lends the server to another account, which must pass through; the data itself stays closed.
  await chmod(stateDir, 0o755);
  const settings = { max_connections: "200" };
  const server = await startPostgres({ stateDir, fsync, settings });
  return {
    url: server.url,
    stop: async () => {
      await server.destroy();
      await rm(server.place.dir, { recursive: true, force: true });
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
