// @ts-check
// Medusa's Enterprise Edition (RBAC and its policies, OIDC sign-on) is proprietary: neither imported
// nor enabled anywhere in what we track.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const FORBIDDEN = [
  { what: "imports it", pattern: /@medusajs\/(?:medusa\/)?(?:rbac|auth-oidc)\b/ },
  { what: "turns its flag on", pattern: /MEDUSA_FF_RBAC\w*\s*[=:]\s*["']?true/i },
  { what: "turns its flag on", pattern: /\brbac(?:_filter_fields)?["']?\s*:\s*true/ },
];
/** These name what they forbid. */
const RULES = ["scripts/verify/enterprise-edition.mjs", ".dependency-cruiser.cjs"];

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
  .toString()
  .split("\0")
  .filter((file) => /\.(?:[cm]?[jt]sx?|json|example|ya?ml)$/.test(file))
  .filter((file) => !file.endsWith("package-lock.json") && !RULES.includes(file));

const found = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} ${what}`);
});
if (found.length > 0) {
  console.error(`Medusa's Enterprise Edition must not be used:\n${found.join("\n")}`);
  process.exit(1);
}
console.log(`Enterprise Edition: not used (${files.length} files looked through)`);
