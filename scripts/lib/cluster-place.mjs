// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import {
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chooseAccount, isRoot } from "./account.mjs";
import { program } from "./native-postgres.mjs";
import { Problem } from "./problem.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {import("./run.mjs").Account} Account
 * @typedef {import("./native-postgres.mjs").NativePostgres} NativePostgres
 * @typedef {{ dir: string, dataDir: string, passwordFile: string, account: Account | null,
 *   native: NativePostgres, outside: boolean }} ClusterPlace
 *   where a server's data and programs are and whom it runs as; `outside`: not in the state folder
 */

/** Folders for root's servers when the state folder cannot be reached, best first. */
const OUTSIDE_ROOTS = ["/var/lib/insteg", path.join(os.tmpdir(), "insteg")];

/**
 * Folders that may hold the data of a state folder: its own, then those outside.
 *
 * @param {string} stateDir
 * @returns {string[]}
 */
export function possibleClusterDirs(stateDir) {
  if (!isRoot()) return [stateDir];
  const name = createHash("sha256").update(path.resolve(stateDir)).digest("hex").slice(0, 8);
  return [stateDir, ...OUTSIDE_ROOTS.map((root) => path.join(root, name))];
}

/**
 * Decides where a server's data lies and makes the folder, so that the account that runs the
 * server truly reaches both data and programs. A folder that already holds data is kept.
 *
 * @param {string} stateDir
 * @param {NativePostgres} native the programs in node_modules
 * @returns {Promise<ClusterPlace>}
 * @throws {Problem} `no_account`, `data_unreachable`, `data_of_another`, `programs_unusable`
 */
export async function placeCluster(stateDir, native) {
  const dirs = possibleClusterDirs(stateDir);
  const dataDirs = dirs.map((dir) => path.join(dir, "data"));
  const account = await chooseAccount(dataDirs);
  const found = dirs.find((one) => holdsSomething(path.join(one, "data")));
  if (found) await claimData(path.join(found, "data"), account);
  const dir = found ?? (await firstUsable(dirs, account));
  if (!dir) throw new Problem("data_unreachable", { dir: stateDir, name: account?.name ?? "" });
  return {
    dir,
    dataDir: path.join(dir, "data"),
    passwordFile: path.join(dir, "password"),
    account,
    native: await reachableNative(native, account),
    outside: dir !== stateDir,
  };
}

/** @param {string} dataDir */
function holdsSomething(dataDir) {
  if (!existsSync(dataDir)) return false;
  return !statSync(dataDir).isDirectory() || readdirSync(dataDir).length > 0;
}

/**
 * Sees that data which is there belongs to the account that runs the server, and is reached.
 *
 * @param {string} dataDir
 * @param {Account | null} account
 * @throws {Problem} `data_unreachable`, `data_of_another`
 */
async function claimData(dataDir, account) {
  const found = await stat(dataDir);
  // What is no folder is said to be broken when its contents are looked at.
  if (!found.isDirectory()) return;
  if (!account && process.getuid && found.uid !== process.getuid()) {
    throw new Problem("data_of_another", { dir: dataDir, uid: found.uid });
  }
  // A copy that somebody put back may belong to root and be open to all: PostgreSQL refuses both.
  if (account && found.uid !== account.uid) {
    await run("chown", ["-R", `${account.uid}:${account.gid}`, dataDir]);
  }
  if (process.platform !== "win32" && found.mode & 0o027) await chmod(dataDir, 0o700);
  if (!account) return;
  const check = `test -r "$0" && test -w "$0" && test -x "$0"`;
  const { code } = await run("/bin/sh", ["-c", check, dataDir], { account });
  if (code !== 0) throw new Problem("data_unreachable", { dir: dataDir, name: account.name });
}

/**
 * @param {string[]} dirs
 * @param {Account | null} account
 * @returns {Promise<string | undefined>} the first folder in which the account can keep files
 */
async function firstUsable(dirs, account) {
  for (const dir of dirs) {
    if (!account) {
      await mkdir(dir, { recursive: true });
      return dir;
    }
    if (await canKeepFilesIn(dir, account).catch(() => false)) return dir;
  }
  return undefined;
}

/**
 * Tries it, rather than reading mode bits: makes a folder, gives it to the account, and lets the
 * account write and read there. What refuses may be a parent's mode, a mount or a security module.
 *
 * @param {string} dir
 * @param {Account} account
 */
async function canKeepFilesIn(dir, account) {
  await mkdirOpen(dir);
  const trial = path.join(dir, `.trial-${process.pid}`);
  try {
    await mkdir(trial, { mode: 0o700 });
    await chown(trial, account.uid, account.gid);
    const check = `echo ok > "$0/file" && test -r "$0/file"`;
    return (await run("/bin/sh", ["-c", check, trial], { account })).code === 0;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

/**
 * Makes a folder that the account may pass through, whatever our umask is: what lies in it is
 * closed by itself. In an outside root, which may be a shared place such as /tmp, a folder that
 * somebody else made is not trusted.
 *
 * @param {string} dir
 */
async function mkdirOpen(dir) {
  await mkdir(dir, { recursive: true });
  for (const one of OUTSIDE_ROOTS.flatMap((root) => (isWithin(dir, root) ? [root, dir] : []))) {
    const found = await lstat(one);
    if (!found.isDirectory() || found.uid !== 0) throw new Error(`${one} is not ours`);
    await chmod(one, 0o755);
  }
  const { mode } = await stat(dir);
  if ((mode & 0o011) !== 0o011) await chmod(dir, (mode & 0o777) | 0o011);
}

/**
 * @param {string} dir
 * @param {string} root
 */
function isWithin(dir, root) {
  return dir === root || dir.startsWith(root + path.sep);
}

/**
 * The programs where they are, or a copy outside for an account that cannot run them there.
 *
 * @param {NativePostgres} native
 * @param {Account | null} account
 * @returns {Promise<NativePostgres>}
 */
async function reachableNative(native, account) {
  const tried = await run(program(native, "postgres"), ["--version"], { account });
  if (tried.code === 0) return native;
  for (const root of account ? OUTSIDE_ROOTS : []) {
    const copy = { ...native, dir: path.join(root, `postgres-${native.version}`) };
    const made = await copyTree(native.dir, copy.dir).then(
      () => true,
      () => false,
    );
    if (made && (await run(program(copy, "postgres"), ["--version"], { account })).code === 0) {
      return copy;
    }
  }
  const detail = (tried.stderr || tried.error?.message || "").trim();
  throw new Problem("programs_unusable", { dir: native.dir, detail });
}

/**
 * Copies a folder whole or not at all, readable for everyone; one that is there is left.
 *
 * @param {string} from
 * @param {string} to
 */
async function copyTree(from, to) {
  if (existsSync(to)) return;
  await mkdirOpen(path.dirname(to));
  const partial = `${to}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await copyFolder(from, partial);
  await rename(partial, to).catch(async (error) => {
    await rm(partial, { recursive: true, force: true });
    // Another start was first: its copy is as good as ours.
    if (!existsSync(to)) throw error;
  });
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyFolder(from, to) {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target);
      await chmod(target, (await stat(source)).mode & 0o111 ? 0o755 : 0o644);
    }
  }
}
