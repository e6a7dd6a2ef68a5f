import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";

export type ImportStatus = "checked" | "running" | "done";
export type RowState = "wrong" | "waiting" | "made" | "failed";

export interface StoredIssue {
  column: string | null;
  code: string;
  message: { sv: string; en: string };
}

export interface NewImport {
  enterprise_id: string;
  created_by: string;
  filename: string;
  rows: { line: number; title: string; listing: object | null; issues: readonly StoredIssue[] }[];
}

/** A spreadsheet that has been checked, and how far its rows have come. */
export interface GoodsImport {
  id: string;
  filename: string;
  status: ImportStatus;
  submits: boolean;
  created_at: Date;
  finished_at: Date | null;
  counts: Record<RowState, number>;
}

const ROWS_AT_ONCE = 500;

/** Stores what a file was found to be: the record and its rows, in one transaction. */
export function insertImport(db: Knex, one: NewImport): Promise<string> {
  const id = generateEntityId("", "gimp");
  return db.transaction(async (trx) => {
    await sqlRows(
      trx,
      "INSERT INTO goods_import (id, enterprise_id, created_by, filename) VALUES (?, ?, ?, ?)",
      [id, one.enterprise_id, one.created_by, one.filename],
    );
    for (let start = 0; start < one.rows.length; start += ROWS_AT_ONCE) {
      const rows = one.rows.slice(start, start + ROWS_AT_ONCE);
      await sqlRows(
        trx,
        `INSERT INTO goods_import_row (import_id, line, title, state, listing, issues)
         SELECT ?, r.line, r.title, CASE WHEN r.listing IS NULL THEN 'wrong' ELSE 'waiting' END, r.listing, r.issues
           FROM jsonb_to_recordset(?::jsonb) AS r (line integer, title text, listing jsonb, issues jsonb)`,
        [id, JSON.stringify(rows.map(storedRow))],
      );
    }
    return id;
  });
}

// Without the key, not with a null: in JSON null is a value of its own.
const storedRow = ({ line, title, listing, issues }: NewImport["rows"][number]) => ({
  ...{ line, title, issues },
  ...(listing ? { listing } : {}),
});

/** A spreadsheet of this very enterprise with the number of its rows by state, or null. */
export async function findImport(
  db: Knex,
  enterpriseId: string,
  id: string,
): Promise<GoodsImport | null> {
  const [row] = await sqlRows<GoodsImport>(
    db,
    `SELECT i.id, i.filename, i.status, i.submits, i.created_at, i.finished_at,
            (SELECT json_build_object(
               'wrong', count(*) FILTER (WHERE state = 'wrong'),
               'waiting', count(*) FILTER (WHERE state = 'waiting'),
               'made', count(*) FILTER (WHERE state = 'made'),
               'failed', count(*) FILTER (WHERE state = 'failed'))
               FROM goods_import_row r WHERE r.import_id = i.id) AS counts
       FROM goods_import i WHERE i.enterprise_id = ? AND i.id = ?`,
    [enterpriseId, id],
  );
  return row ?? null;
}

export interface RowVerdict {
  line: number;
  state: RowState;
  title: string;
  product_id: string | null;
  issues: StoredIssue[];
}

/** A page of an import's rows in the file's order; those that something is wrong with, if asked. */
export function importRows(
  db: Knex,
  importId: string,
  { isWrong, limit, offset }: { isWrong: boolean; limit: number; offset: number },
): Promise<RowVerdict[]> {
  return sqlRows(
    db,
    `SELECT line, state, title, product_id, issues FROM goods_import_row
      WHERE import_id = ? AND (NOT ? OR state IN ('wrong', 'failed'))
      ORDER BY line LIMIT ? OFFSET ?`,
    [importId, isWrong, limit, offset],
  );
}
