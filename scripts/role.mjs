// @ts-check
// `npm run role -- <email> <administrator|coordinator|finance|none>`: gives somebody who can sign in
// to the admin their role. Works while Insteg runs and while it does not.
import path from "node:path";
import { withClient } from "./lib/database.mjs";
import { explain } from "./lib/launcher.mjs";
import { text } from "./lib/messages.mjs";
import { openDatabase } from "./lib/own-database.mjs";
import { Problem } from "./lib/problem.mjs";
import { loadEnvironmentFile, readSettings } from "./lib/settings.mjs";
import { ROLES, setStaffRole } from "./lib/staff-role.mjs";

try {
  const [email = "", role = ""] = process.argv.slice(2);
  if (!email || ![...ROLES, "none"].includes(role)) throw new Problem("role_usage");
  const projectDir = path.resolve(import.meta.dirname, "..");
  loadEnvironmentFile(projectDir);
  const database = await openDatabase(readSettings(projectDir, process.env));
  try {
    await withClient(database.url, (client) => setStaffRole(client, email, role));
  } finally {
    await database.close();
  }
  console.log(text(`role.${role}`, { email }));
} catch (error) {
  await explain(error);
  process.exitCode = 1;
}
