// @ts-check
// Lists the licence of every installed dependency, and fails on one that we may not ship with.
// `--list` prints each package; otherwise the counts.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const checker = createRequire(import.meta.url)("license-checker-rseidelsohn");
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Licences that bind what we ship with them, or that say nothing. */
const REFUSED = /^(?:UNKNOWN|UNLICENSED|(?:A?GPL|SSPL|BUSL|Custom).*)$/i;

/**
 * Looked at one by one: what the package itself says where its manifest is silent.
 *
 * @type {Record<string, string>}
 */
const LOOKED_AT = {};

/**
 * Medusa's packages with a LICENSE of two parts: MIT, and the Enterprise Edition's material, which
 * we neither import nor enable (scripts/verify/enterprise-edition.mjs).
 */
const TWO_PARTS = [
  "core-flows",
  "dashboard",
  "framework",
  "js-sdk",
  "link-modules",
  "medusa",
  "types",
  "utils",
];
for (const name of TWO_PARTS) LOOKED_AT[`@medusajs/${name}`] = "MIT (its other part unused)";

/** Parts of Medusa's repository, which is MIT, whose manifests leave the licence out. */
for (const name of ["admin-bundler", "admin-sdk", "admin-shared", "admin-vite-plugin"]) {
  LOOKED_AT[`@medusajs/${name}`] = "MIT (says the repository)";
}

/** Installed because Medusa depends on them; proprietary, and never loaded by us. */
for (const name of ["rbac", "auth-oidc"])
  LOOKED_AT[`@medusajs/${name}`] = "Enterprise Edition, unused";

const packages = await promisify(checker.init)({ start: root, excludePrivatePackages: true });
/** @type {Map<string, string[]>} */
const byLicence = new Map();
const refused = [];
for (const [name, { licenses }] of Object.entries(packages)) {
  const bare = name.slice(0, name.lastIndexOf("@"));
  const licence = LOOKED_AT[bare] ?? [licenses ?? "UNKNOWN"].flat().join(" OR ");
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  const choices = licence.replaceAll(/[()]/g, "").split(" OR ");
  if (choices.every((choice) => REFUSED.test(choice.trim()))) refused.push(`${name}: ${licence}`);
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(names.length).padStart(5)}  ${licence}`);
  if (process.argv.includes("--list")) for (const name of names) console.log(`       ${name}`);
}
if (refused.length > 0) {
  console.error(`Not allowed, or not known:\n${refused.join("\n")}`);
  process.exit(1);
}
console.log("Licences: all known and allowed");
