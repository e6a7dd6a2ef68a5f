import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import type { EnterpriseKind, Requirement } from "./requirement";

export type NewRequirement = Omit<Requirement, "id" | "is_active" | "position"> & {
  position?: number | undefined;
};
export type RequirementChange = Partial<Omit<Requirement, "id" | "code">>;

const COLUMNS = `id, code, kind, enterprise_kinds, position, title_sv, title_en, explanation_sv,
  explanation_en, is_active`;

/** Every requirement in order, those out of use too. */
export function allRequirements(db: Knex): Promise<Requirement[]> {
  return sqlRows(db, `SELECT ${COLUMNS} FROM requirement ORDER BY position, code`, []);
}

/** What an enterprise of this kind is asked; of every kind when none is named. */
export async function requirementsFor(
  db: Knex,
  kind: EnterpriseKind | undefined,
): Promise<Requirement[]> {
  const all = await allRequirements(db);
  return all.filter(
    (one) =>
      one.is_active &&
      (!kind || one.enterprise_kinds.length === 0 || one.enterprise_kinds.includes(kind)),
  );
}

/** Adds a requirement, last unless told; null when the code is taken. */
export async function insertRequirement(
  db: Knex,
  one: NewRequirement,
): Promise<Requirement | null> {
  const [row] = await sqlRows<Requirement>(
    db,
    `INSERT INTO requirement (id, code, kind, enterprise_kinds, position, title_sv, title_en,
                              explanation_sv, explanation_en)
     VALUES (?, ?, ?, ?::text[], COALESCE(?::int, (SELECT COALESCE(max(position), 0) + 1 FROM requirement)),
             ?, ?, ?, ?)
     ON CONFLICT (code) DO NOTHING RETURNING ${COLUMNS}`,
    [
      ...[generateEntityId("", "req"), one.code, one.kind, one.enterprise_kinds],
      ...[one.position ?? null, one.title_sv, one.title_en],
      ...[one.explanation_sv, one.explanation_en],
    ],
  );
  return row ?? null;
}

/** Changes a requirement; null when there is none. Answers that are given stay. */
export async function updateRequirement(
  db: Knex,
  id: string,
  change: RequirementChange,
): Promise<Requirement | null> {
  const [row] = await sqlRows<Requirement>(
    db,
    `UPDATE requirement SET kind = COALESCE(?, kind),
       enterprise_kinds = COALESCE(?::text[], enterprise_kinds), position = COALESCE(?::int, position),
       title_sv = COALESCE(?, title_sv), title_en = COALESCE(?, title_en),
       explanation_sv = COALESCE(?, explanation_sv), explanation_en = COALESCE(?, explanation_en),
       is_active = COALESCE(?::boolean, is_active), updated_at = now()
      WHERE id = ? RETURNING ${COLUMNS}`,
    [
      ...[change.kind ?? null, change.enterprise_kinds ?? null, change.position ?? null],
      ...[change.title_sv ?? null, change.title_en ?? null],
      ...[change.explanation_sv ?? null, change.explanation_en ?? null],
      ...[change.is_active ?? null, id],
    ],
  );
  return row ?? null;
}
