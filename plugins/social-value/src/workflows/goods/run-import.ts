import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows";
import { ROW_WORDS, type RowProblem, wordsOf } from "../../goods/import/words";
import type { GoodsListing } from "../../goods/listing";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import {
  type ClaimedImport,
  claimImport,
  finishImport,
  nextRow,
  noteRowFailed,
  stoppedImports,
  type WaitingRow,
} from "../../modules/enterprise/goods/import-run";
import { findImport } from "../../modules/enterprise/goods/imports";
import { databaseOf } from "../lib/database";
import { createGoodsWorkflow, externalIdOf } from "./create-goods";

/** The same whether it is another enterprise's or nowhere. */
export function importNotFound(): Error {
  return networkError(MedusaError.Types.NOT_FOUND, "import_not_found", "There is no such import");
}

/**
 * Begins to make the goods of a checked spreadsheet, or goes on where a crash stopped it; gives a promise
 * of the end. Throws "import_not_found" (404), or "import_state_conflict" (409) when it is being made or
 * is done.
 */
export async function startImport(
  container: MedusaContainer,
  of: { enterprise_id: string; id: string },
  submits: boolean,
): Promise<{ end: Promise<void> }> {
  const db = databaseOf(container);
  if (!(await findImport(db, of.enterprise_id, of.id))) {
    throw importNotFound();
  }
  const claimed = await claimImport(db, of.id, randomUUID(), submits);
  if (!claimed) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "import_state_conflict",
      "The goods are being made, or are made already",
      { id: of.id },
    );
  }
  return { end: makeRows(container, claimed) };
}

/** Goes on with the imports that have stopped; gives how many. */
export async function resumeImports(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  let resumed = 0;
  for (const id of await stoppedImports(db)) {
    const claimed = await claimImport(db, id, randomUUID(), false);
    if (claimed) {
      resumed += 1;
      await makeRows(container, claimed);
    }
  }
  return resumed;
}

/** Makes the waiting rows one by one, each whole or not at all; never throws. */
async function makeRows(container: MedusaContainer, claimed: ClaimedImport): Promise<void> {
  const db = databaseOf(container);
  try {
    await clearHalfMade(container, claimed);
    let row = await nextRow(db, claimed);
    while (row) {
      await makeRow(container, claimed, row);
      row = await nextRow(db, claimed);
    }
    await finishImport(db, claimed);
  } catch (error) {
    // Another goes on when the lease has run out.
    log(container, claimed, error);
  }
}

async function makeRow(
  container: MedusaContainer,
  claimed: ClaimedImport,
  { line, listing }: WaitingRow,
): Promise<void> {
  const { id: import_id, runner, enterprise_id, created_by: by, submits } = claimed;
  const row = { import_id, line, runner };
  try {
    await createGoodsWorkflow(container).run({
      input: { enterprise_id, by, submits, row, listing: listing as GoodsListing },
    });
  } catch (error) {
    log(container, claimed, error);
    await noteRowFailed(databaseOf(container), row, [issueOf(error)]);
  }
}

/** What a crash left: goods of a row that was never noted as made. */
async function clearHalfMade(container: MedusaContainer, { id }: ClaimedImport): Promise<void> {
  const halves = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT p.id FROM product p
      WHERE p.external_id LIKE ? AND p.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM goods_import_row r
                         WHERE r.import_id = ? AND r.product_id = p.id)`,
    [externalIdOf({ import_id: id.replace(/[\\%_]/g, "\\$&"), line: 0 }).replace(/0$/, "%"), id],
  );
  const ids = halves.map((half) => half.id);
  if (ids.length > 0) {
    await deleteProductsWorkflow(container).run({ input: { ids } });
  }
}

/** Why a row could not be made, as far as its enterprise can do something about it. */
function issueOf(error: unknown) {
  const { data } = error as { data?: { issues?: { field: string; code: string }[] } };
  const known = data?.issues?.find((issue) => CODE_OF[issue.code]);
  const code = CODE_OF[known?.code ?? ""] ?? "making_failed";
  const column = COLUMN_OF[known?.field ?? ""] ?? null;
  return { column, code, message: wordsOf(ROW_WORDS[code], {}) };
}

/** What may have become of a row since it was looked through, as a sheet tells it. */
const CODE_OF: Record<string, RowProblem> = {
  handle_taken: "handle_taken",
  sku_taken: "sku_taken",
  sales_channel_unknown: "channel_left",
  sales_channel_not_taking: "channel_left",
  required: "required",
};

const COLUMN_OF: Record<string, string> = {
  story: "story",
  handle: "handle",
  value_chain_id: "chain",
  sales_channel_ids: "channels",
  "variants.0.sku": "sku",
  "variants.0.price_minor": "price",
};

function log(container: MedusaContainer, { id }: ClaimedImport, error: unknown): void {
  // What a workflow throws has been through JSON: an object, and no Error.
  const { message, code } = Object(error) as { message?: string; code?: string };
  const reason = [code, message ?? String(error)].filter(Boolean).join(": ");
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The import ${id} of goods: ${reason}`);
}
