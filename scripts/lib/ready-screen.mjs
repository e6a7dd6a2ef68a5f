// @ts-check
import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataPaths } from "./context.mjs";
import { text } from "./messages.mjs";

/** @typedef {{ role: string, email: string, password: string }} Login */

/**
 * What a person needs to know when everything runs.
 *
 * @param {import("./context.mjs").Context} context
 * @returns {Promise<string>}
 */
export async function readyScreen({ settings, postgres }) {
  const logins = await readLogins(settings.projectDir);
  const rows = [
    [text("ready.shop"), settings.storefrontUrl],
    [text("ready.admin"), `${settings.backendUrl}/app`],
    [text("ready.data"), postgres?.place.dir ?? "DATABASE_URL"],
    [text("ready.logs"), dataPaths(settings).logs],
  ];
  const lines = rows.map(([name = "", value]) => `  ${name.padEnd(8)}${value}`);
  if (logins.length > 0) lines.push("", `  ${text("ready.logins")}`, ...loginLines(logins));
  const frame = "─".repeat(64);
  const title = `  ${text("ready.title")}`;
  return ["", frame, title, "", ...lines, "", `  ${text("ready.stop")}`, frame, ""].join("\n");
}

/** @param {Login[]} logins */
function loginLines(logins) {
  const role = Math.max(...logins.map((one) => one.role.length));
  const email = Math.max(...logins.map((one) => one.email.length));
  return logins.map(
    (one) => `    ${one.role.padEnd(role)}  ${one.email.padEnd(email)}  ${one.password}`,
  );
}

/**
 * @param {string} projectDir
 * @returns {Promise<Login[]>} none where the demo network has no logins
 */
async function readLogins(projectDir) {
  const file = path.join(projectDir, "backend", "src", "seed", "logins.json");
  return readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => []);
}
