// @ts-check
import { rm } from "node:fs/promises";
import path from "node:path";
import { text } from "./messages.mjs";
import { npmCommand } from "./packages.mjs";
import { Problem } from "./problem.mjs";
import { hashSources, isUnchanged, writeStamp } from "./stamp.mjs";
import { buildEnvironment } from "./surroundings.mjs";

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {{ id: string, needs: string[], workspace: string, sources: string[],
 *   results: string[] }} Build
 *   `sources` and `results`: paths in the project; a build is skipped while the first are
 *   unchanged and the second are there
 */

const EVERYWHERE = ["package-lock.json", "tsconfig.base.json", "packages/domain"];
const PLUGIN = [...EVERYWHERE, "plugins/social-value"];
const SEARCH = ["package-lock.json", "tsconfig.base.json", "plugins/search-meilisearch"];

/** @type {Build[]} */
const BUILDS = [
  {
    id: "build_domain",
    needs: ["install"],
    workspace: "@insteg/domain",
    sources: EVERYWHERE,
    results: ["packages/domain/dist/index.js"],
  },
  {
    id: "build_plugin",
    needs: ["build_domain"],
    workspace: "@insteg/social-value",
    sources: PLUGIN,
    results: ["plugins/social-value/.medusa/server"],
  },
  {
    id: "build_search",
    needs: ["install"],
    workspace: "@insteg/search-meilisearch",
    sources: SEARCH,
    results: ["plugins/search-meilisearch/dist/index.js"],
  },
  {
    id: "build_backend",
    needs: ["build_plugin", "build_search"],
    workspace: "@insteg/backend",
    sources: [...PLUGIN, ...SEARCH, "backend"],
    results: [
      "backend/.medusa/server/medusa-config.js",
      "backend/.medusa/server/public/admin/index.html",
    ],
  },
  {
    id: "build_storefront",
    needs: ["build_domain"],
    workspace: "@insteg/storefront",
    sources: [...EVERYWHERE, "storefront"],
    results: ["storefront/.next/BUILD_ID"],
  },
];

/**
 * @param {Context} context
 * @returns {Step[]}
 */
export function buildSteps(context) {
  return BUILDS.map((build) => ({
    id: build.id,
    needs: build.needs,
    run: () => runBuild(context, build),
  }));
}

/**
 * @param {Context} context
 * @param {Build} build
 * @returns {Promise<"done" | "unchanged">}
 */
async function runBuild({ settings, env, children, stampDir }, build) {
  const { projectDir } = settings;
  const inputs = await hashSources(projectDir, build.sources);
  const results = build.results.map((one) => path.join(projectDir, one));
  if (await isUnchanged(stampDir, build.id, inputs, results)) return "unchanged";
  // A build that breaks off leaves results that fit no sources, not even those of before.
  await rm(path.join(stampDir, build.id), { force: true });
  const { ok, logFile } = await children.run({
    name: build.id,
    command: [...npmCommand(env), "run", "build", "-w", build.workspace],
    cwd: projectDir,
    env: buildEnvironment(env, settings),
  });
  if (!ok) throw new Problem("build_failed", { step: text(`step.${build.id}`) }, { log: logFile });
  await writeStamp(stampDir, build.id, inputs);
  return "done";
}
