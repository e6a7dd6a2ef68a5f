// @ts-check
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { program } from "./native-postgres.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./run.mjs";

/** @typedef {import("./cluster-place.mjs").ClusterPlace} ClusterPlace */

/** The database role that owns everything; the server is ours alone. */
export const ROLE = "insteg";

/**
 * C.UTF-8 sorts and compares alike on every machine. Where the system has no such locale,
 * PostgreSQL's own is used.
 */
const LOCALES = [
  ["--locale=C.UTF-8"],
  ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
];

/**
 * Makes sure that a sound data folder is there, and gives back its password.
 *
 * @param {ClusterPlace} place
 * @param {string} [password] of a new database; random when left out
 * @returns {Promise<string>}
 * @throws {Problem} `data_broken`, `data_version`, `initdb_failed`
 */
export async function prepareCluster(place, password = randomBytes(24).toString("base64url")) {
  await removeLeftovers(place.dir);
  if (await isSound(place)) return (await readPassword(place)) ?? renewPassword(place, password);
  await initialise(place, password);
  return password;
}

/**
 * @param {ClusterPlace} place
 * @returns {Promise<boolean>} false when there is no data yet
 */
async function isSound({ dataDir, native }) {
  /** @type {string[]} */
  const entries = await readdir(dataDir).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw new Problem("data_broken", { dir: dataDir }, { cause: error });
  });
  if (entries.length === 0) return false;
  const version = await readFile(path.join(dataDir, "PG_VERSION"), "utf8").catch(() => undefined);
  const whole = ["base", "global", "pg_wal", "postgresql.conf"].every((one) =>
    entries.includes(one),
  );
  if (version === undefined || !whole) throw new Problem("data_broken", { dir: dataDir });
  const [found, needed] = [version.trim(), native.version.split(".")[0] ?? ""];
  if (found !== needed) throw new Problem("data_version", { dir: dataDir, found, needed });
  return true;
}

/** @param {string} dir */
async function removeLeftovers(dir) {
  for (const name of await readdir(dir)) {
    if (/^\.(initdb|password)-\d+$/.test(name)) {
      await rm(path.join(dir, name), { recursive: true, force: true });
    }
  }
}

/** @param {ClusterPlace} place */
async function readPassword({ passwordFile }) {
  const text = await readFile(passwordFile, "utf8").catch(() => "");
  return text.trim() || undefined;
}

/**
 * initdb into a folder beside the real one, renamed when whole: an interrupted first start
 * leaves nothing half-made.
 *
 * @param {ClusterPlace} place
 * @param {string} password
 */
async function initialise(place, password) {
  const { dir, dataDir, account, native } = place;
  const fresh = path.join(dir, `.initdb-${process.pid}`);
  const pwfile = path.join(dir, `.password-${process.pid}`);
  try {
    await writeFile(pwfile, `${password}\n`, { mode: 0o600 });
    if (account) await chown(pwfile, account.uid, account.gid);
    let said = "";
    for (const locale of LOCALES) {
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh, { mode: 0o700 });
      if (account) await chown(fresh, account.uid, account.gid);
      const args = ["-D", fresh, "-U", ROLE, `--pwfile=${pwfile}`, "--auth=scram-sha-256"];
      args.push("--encoding=UTF8", "--no-instructions", ...locale);
      const outcome = await run(program(native, "initdb"), args, { account, timeout_ms: 300_000 });
      if (outcome.code === 0) {
        await writeFile(place.passwordFile, `${password}\n`, { mode: 0o600 });
        await rm(dataDir, { recursive: true, force: true });
        await rename(fresh, dataDir);
        return;
      }
      said = (outcome.stderr || outcome.stdout || outcome.error?.message || "").trim();
    }
    throw new Problem("initdb_failed", { dir, detail: said.split("\n").slice(-6).join("\n") });
  } finally {
    await rm(pwfile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Sets a new password in single-user mode, for data whose password file is gone: nobody should
 * have to throw their data away for that. The server must not be running.
 *
 * @param {ClusterPlace} place
 * @param {string} password
 */
async function renewPassword(place, password) {
  const { dataDir, account, native } = place;
  const args = ["--single", "-D", dataDir, "postgres"];
  const input = `ALTER ROLE ${ROLE} PASSWORD '${password.replaceAll("'", "''")}';\n`;
  const outcome = await run(program(native, "postgres"), args, { account, input });
  if (outcome.code !== 0 || /ERROR|FATAL/.test(outcome.stderr)) {
    throw new Problem("data_broken", { dir: dataDir }, { cause: outcome.stderr });
  }
  await writeFile(place.passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}
