import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type CheckedRow, checkRows, refuseTaken, type Taken } from "../../goods/import/check-rows";
import { folded } from "../../goods/import/columns";
import { readTable } from "../../goods/import/read-table";
import { FileRefusal } from "../../goods/import/table";
import { FILE_WORDS, wordsOf } from "../../goods/import/words";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { insertImport } from "../../modules/enterprise/goods/imports";
import { databaseOf } from "../lib/database";
import { goodsTerms } from "./goods-terms";

const LONGEST_NAME = 120;

/**
 * Looks a spreadsheet of goods through, row by row, and stores what it found: no goods are made. Gives the
 * id of its record. Throws the file's problem by its code, with words in both languages, when it cannot
 * be read; then nothing is stored.
 */
export async function checkImport(
  container: MedusaContainer,
  upload: { enterprise_id: string; by: string; filename: string; content: Buffer },
): Promise<string> {
  const db = databaseOf(container);
  const { enterprise, ...choices } = await goodsTerms(container, upload.enterprise_id);
  const { chains, channels, closed_channels } = choices;
  const terms = { chains, channels, closed_channels, enterprise_handle: enterprise.handle };
  let rows: CheckedRow[];
  try {
    rows = checkRows(await readTable(upload.content), terms);
  } catch (error) {
    throw error instanceof FileRefusal ? refusalOf(error) : error;
  }
  const checked = refuseTaken(rows, await takenOf(container, upload.enterprise_id, rows), terms);
  return insertImport(db, {
    enterprise_id: upload.enterprise_id,
    created_by: upload.by,
    filename: upload.filename.replace(/\p{C}/gu, "").slice(0, LONGEST_NAME) || "varor",
    rows: checked,
  });
}

/** Which of the rows' addresses and numbers goods have, and names the enterprise's own; one statement. */
async function takenOf(
  container: MedusaContainer,
  enterpriseId: string,
  rows: readonly CheckedRow[],
): Promise<Taken> {
  const listings = rows.flatMap(({ listing }) => listing ?? []);
  const skus = listings.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? []));
  const found = await sqlRows<{ handle: string | null; sku: string | null; title: string | null }>(
    databaseOf(container),
    `SELECT handle, NULL AS sku, NULL AS title FROM product
      WHERE handle = ANY(?) AND deleted_at IS NULL
      UNION ALL
     SELECT NULL, sku, NULL FROM product_variant WHERE sku = ANY(?) AND deleted_at IS NULL
      UNION ALL
     SELECT NULL, sku, NULL FROM inventory_item WHERE sku = ANY(?) AND deleted_at IS NULL
      UNION ALL
     SELECT NULL, NULL, p.title FROM product_enterprise e JOIN product p ON p.id = e.product_id
      WHERE e.enterprise_id = ? AND e.deleted_at IS NULL AND p.deleted_at IS NULL`,
    [listings.map(({ handle }) => handle), ...[skus, skus], enterpriseId],
  );
  return {
    handles: new Set(found.flatMap(({ handle }) => handle ?? [])),
    skus: new Set(found.flatMap(({ sku }) => sku ?? [])),
    titles: new Set(found.flatMap(({ title }) => (title ? [folded(title)] : []))),
  };
}

function refusalOf({ code, data }: FileRefusal): Error {
  const message = wordsOf(FILE_WORDS[code], data);
  return networkError(MedusaError.Types.INVALID_DATA, code, message.en, {
    ...data,
    words: message,
  });
}
