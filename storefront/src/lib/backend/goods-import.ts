import { z } from "zod";
import { backendUrl } from "../env";
import { read, write } from "./client";
import { BackendError } from "./errors";
import { page } from "./fields";
import { asked } from "./member";

const words = z.object({ sv: z.string(), en: z.string() });

const goodsImport = z.object({
  import: z.object({
    id: z.string(),
    filename: z.string(),
    status: z.enum(["checked", "running", "done"]),
    submits: z.boolean(),
    row_count: z.number(),
    counts: z.object({
      wrong: z.number(),
      waiting: z.number(),
      made: z.number(),
      failed: z.number(),
    }),
  }),
  rows: z.array(
    z.object({
      line: z.number(),
      title: z.string(),
      issues: z.array(z.object({ code: z.string(), message: words, heading: words.nullable() })),
    }),
  ),
  ...page,
});
/** A spreadsheet that has been checked: how far it has come, and a page of what is wrong. */
export type GoodsImport = z.output<typeof goodsImport>;

const refusedFile = z.object({ words });

/** Why a whole file was refused, in both languages; null for another error. */
export function fileWords(error: unknown): z.output<typeof words> | null {
  const parsed = error instanceof BackendError ? refusedFile.safeParse(error.data) : null;
  return parsed?.success ? parsed.data.words : null;
}

/** Has a spreadsheet looked through; no goods are made. */
export async function checkFile(token: string, file: File): Promise<GoodsImport> {
  const body = new FormData();
  body.set("file", file, file.name);
  return write("POST", await asked(token, "products/imports"), body, goodsImport);
}

/** Throws `import_not_found`. */
export async function getImport(token: string, id: string, offset: number): Promise<GoodsImport> {
  const request = await asked(token, `products/imports/${encodeURIComponent(id)}`);
  return read({ ...request, query: { offset } }, goodsImport);
}

/** Begins to make the goods; throws `import_state_conflict`. */
export async function runImport(token: string, id: string, submit: boolean): Promise<void> {
  const request = await asked(token, `products/imports/${encodeURIComponent(id)}/run`);
  await write("POST", request, { submit }, goodsImport);
}

/** The backend's own answer with a file: it goes on to the reader as it is. */
export async function fetchSheet(token: string, name: string, locale: string): Promise<Response> {
  const { path, headers } = await asked(token, `products/${name}`);
  return fetch(`${backendUrl()}${path}`, {
    cache: "no-store",
    headers: { ...headers, "x-medusa-locale": locale },
    signal: AbortSignal.timeout(20_000),
  });
}
