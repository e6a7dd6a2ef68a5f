// @ts-check
import { readFile, stat } from "node:fs/promises";
import { Problem } from "./problem.mjs";
import { run } from "./run.mjs";

/** @typedef {import("./run.mjs").Account} Account */

/** PostgreSQL refuses to run as root, so root lends the server to one of these, in this order. */
const PREFERRED_NAMES = ["postgres", "nobody"];

export const isRoot = () => process.getuid?.() === 0;

/**
 * The accounts of a passwd file; lines that are not accounts are left out.
 *
 * @param {string} text contents of /etc/passwd
 * @returns {Account[]}
 */
export function parsePasswd(text) {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !/^\d+$/.test(uid ?? "") || !/^\d+$/.test(gid ?? "")) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * Which account the server runs as: oneself (null) for an ordinary user; for root an unprivileged
 * one, and the owner of data that is already there before any other.
 *
 * @param {string[]} dataDirs folders that may hold a database already
 * @returns {Promise<Account | null>}
 * @throws {Problem} `no_account` when root finds no account that it can run a program as
 */
export async function chooseAccount(dataDirs) {
  if (!isRoot()) return null;
  const accounts = parsePasswd(await readFile("/etc/passwd", "utf8").catch(() => ""));
  const owners = await Promise.all(
    dataDirs.map((dir) =>
      stat(dir).then(
        ({ uid }) => accounts.find((account) => account.uid === uid),
        () => undefined,
      ),
    ),
  );
  const preferred = PREFERRED_NAMES.map((name) => accounts.find((one) => one.name === name));
  for (const account of [...owners, ...preferred]) {
    if (!account || account.uid === 0) continue;
    // In a container that maps one user only, even root may not become somebody else.
    const { code } = await run("/bin/sh", ["-c", "exit 0"], { account });
    if (code === 0) return account;
  }
  throw new Problem("no_account", { names: PREFERRED_NAMES.join(", ") });
}
