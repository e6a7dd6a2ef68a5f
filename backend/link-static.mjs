// @ts-check
// The built backend serves its `static` folder; uploads must outlive the next build, so that folder
// is a link to backend/static, where the demo's pictures lie too.
import { rm, symlink } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const link = path.join(here, ".medusa", "server", "static");
await rm(link, { recursive: true, force: true });
await symlink(path.join(here, "static"), link, "junction");
