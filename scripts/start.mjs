// @ts-check
// `npm start`: installs what is missing, builds what has changed, and serves Insteg.
// This file runs on a bare clone: nothing here or below it may need node_modules before the
// packages are installed.
import { isSupportedNode } from "./lib/node-version.mjs";

if (isSupportedNode(process.versions.node)) {
  const { main } = await import("./lib/launcher.mjs");
  process.exit(await main());
} else {
  const { text } = await import("./lib/messages.mjs");
  const data = { found: process.versions.node };
  console.error(
    `${text("problem.node_version", data)}\n${text("problem.node_version", data, "en")}`,
  );
  process.exit(1);
}
