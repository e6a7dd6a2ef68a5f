// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "../../../scripts/lib/messages.mjs";
import { freePort } from "../../../scripts/lib/port.mjs";
import { PROJECT_DIR } from "../lib/places.mjs";

/**
 * Insteg as a newcomer starts it, with the demo, in a data folder and on ports of its own.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startInsteg() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "insteg-lighthouse-"));
  const [port, storefrontPort] = [await freePort(), await freePort()];
  const own = { PORT: `${port}`, STOREFRONT_PORT: `${storefrontPort}`, INSTEG_DATA_DIR: dataDir };
  // Set to nothing, so that a .env of somebody's own cannot lead here to their database.
  const env = { ...process.env, ...own, DATABASE_URL: "", INSTEG_PUBLISHABLE_KEY: "" };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    ...{ cwd: PROJECT_DIR, env, stdio: ["ignore", "pipe", "inherit"] },
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const ready = new Promise((resolve) => {
    let printed = "";
    child.stdout?.on("data", (part) => {
      process.stdout.write(part);
      printed = (printed + part).slice(-4_000);
      if (printed.includes(text("ready.title"))) resolve("ready");
    });
  });
  if ((await Promise.race([ready, ended])) !== "ready") {
    await stop();
    throw new Error("Insteg did not start");
  }
  return { url: `http://localhost:${storefrontPort}`, stop };
}
