// @ts-check
// `npm run role -- <email> <administrator|coordinator|finance|none>`: gives somebody who can sign in
// to the admin their role. Works while Insteg runs and while it does not.
import path from "node:path";
import { explain } from "./lib/launcher.mjs";
import { text } from "./lib/messages.mjs";
import { Problem } from "./lib/problem.mjs";
import { withProjectDatabase } from "./lib/project-database.mjs";
import { loadEnvironmentFile, readSettings } from "./lib/settings.mjs";
import { ROLES, setStaffRole } from "./lib/staff-role.mjs";

try {
  const [email = "", role = ""] = process.argv.slice(2);
  if (!email || ![...ROLES, "none"].includes(role)) throw new Problem("role_usage");
  const projectDir = path.resolve(import.meta.dirname, "..");
  loadEnvironmentFile(projectDir);
  const settings = readSettings(projectDir, process.env);
  await withProjectDatabase(settings, (client) => setStaffRole(client, email, role));
  console.log(text(`role.${role}`, { email }));
} catch (error) {
  await explain(error);
  process.exitCode = 1;
}
