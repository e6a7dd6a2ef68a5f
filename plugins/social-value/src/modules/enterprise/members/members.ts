import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Member, MemberAtDoor, MemberRole } from "./member";

const COLUMNS = "id, enterprise_id, email, name, role, locale, created_at";

/** The member and whether their enterprise is suspended, or null; one statement by two primary keys. */
export async function memberAtDoor(db: Knex, id: string): Promise<MemberAtDoor | null> {
  const [row] = await sqlRows<MemberAtDoor>(
    db,
    `SELECT m.id, m.enterprise_id, m.role, e.suspended_at IS NOT NULL AS suspended
       FROM enterprise_member m JOIN enterprise e ON e.id = m.enterprise_id AND e.deleted_at IS NULL
      WHERE m.id = ?`,
    [id],
  );
  return row ?? null;
}

/** The members of an enterprise: owners first, then by name. */
export function membersOf(db: Knex, enterpriseId: string): Promise<Member[]> {
  return sqlRows(
    db,
    `SELECT ${COLUMNS} FROM enterprise_member WHERE enterprise_id = ?
      ORDER BY role = 'owner' DESC, name, id`,
    [enterpriseId],
  );
}

/** A member of this very enterprise, or null. */
export async function findMember(
  db: Knex,
  enterpriseId: string,
  id: string,
): Promise<Member | null> {
  const [row] = await sqlRows<Member>(
    db,
    `SELECT ${COLUMNS} FROM enterprise_member WHERE enterprise_id = ? AND id = ?`,
    [enterpriseId, id],
  );
  return row ?? null;
}

/** The member with this e-mail address, of whatever enterprise, or null. */
export async function memberByEmail(db: Knex, email: string): Promise<Member | null> {
  const [row] = await sqlRows<Member>(
    db,
    `SELECT ${COLUMNS} FROM enterprise_member WHERE email = ?`,
    [email],
  );
  return row ?? null;
}

export interface MemberChange {
  name?: string | undefined;
  role?: MemberRole | undefined;
  locale?: string | undefined;
}

/** Changes a member of this enterprise; null when there is none. The database keeps the last owner. */
export async function updateMember(
  db: Knex,
  enterpriseId: string,
  id: string,
  change: MemberChange,
): Promise<Member | null> {
  const [row] = await sqlRows<Member>(
    db,
    `UPDATE enterprise_member SET name = COALESCE(?, name), role = COALESCE(?, role),
       locale = COALESCE(?, locale), updated_at = now()
      WHERE enterprise_id = ? AND id = ? RETURNING ${COLUMNS}`,
    [change.name ?? null, change.role ?? null, change.locale ?? null, enterpriseId, id],
  );
  return row ?? null;
}

/** Removes a member of this enterprise, row and all; false when there is none. */
export async function deleteMember(db: Knex, enterpriseId: string, id: string): Promise<boolean> {
  const rows = await sqlRows(
    db,
    "DELETE FROM enterprise_member WHERE enterprise_id = ? AND id = ? RETURNING id",
    [enterpriseId, id],
  );
  return rows.length > 0;
}
