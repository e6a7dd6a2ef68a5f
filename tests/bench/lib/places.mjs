// @ts-check
import path from "node:path";

export const PROJECT_DIR = path.resolve(import.meta.dirname, "..", "..", "..");
export const STOCK_DIR = path.resolve(import.meta.dirname, "..", "stock");

/** The built backend: it is run from its own folder, where its admin lies. */
export const SERVER_DIR = path.join(PROJECT_DIR, "backend", ".medusa", "server");
