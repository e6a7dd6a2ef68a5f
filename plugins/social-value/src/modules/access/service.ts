import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError, MedusaService } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import type { Role } from "../../lib/roles";
import { sqlRows } from "../../lib/sql";
import StaffRole from "./models/staff-role";

/** Stores who has which role in the admin. */
export default class AccessModuleService extends MedusaService({ StaffRole }) {
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.db_ = dependencies.__pg_connection__;
  }

  /**
   * The user's role, or null; one statement by two primary keys. A user who has been removed has none,
   * though a token of theirs may still be valid.
   */
  async roleOf(userId: string): Promise<Role | null> {
    const [row] = await sqlRows<{ role: Role }>(
      this.db_,
      `SELECT r.role FROM staff_role r JOIN "user" u ON u.id = r.user_id AND u.deleted_at IS NULL
        WHERE r.user_id = ? AND r.deleted_at IS NULL`,
      [userId],
    );
    return row?.role ?? null;
  }

  /**
   * Gives the user this role, or none. The database itself keeps the last administrator: throws
   * "last_administrator" (409).
   */
  async setRole(userId: string, role: Role | null): Promise<void> {
    const statement = role
      ? `INSERT INTO staff_role (user_id, role) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE
            SET role = excluded.role, updated_at = now(), deleted_at = NULL`
      : "DELETE FROM staff_role WHERE user_id = ?";
    try {
      await sqlRows(this.db_, statement, role ? [userId, role] : [userId]);
    } catch (error) {
      throw isLastAdministrator(error) ? lastAdministrator(userId) : error;
    }
  }
}

function isLastAdministrator(error: unknown): boolean {
  return error instanceof Error && error.message.includes("last_administrator:");
}

function lastAdministrator(userId: string): MedusaError {
  return networkError(
    MedusaError.Types.CONFLICT,
    "last_administrator",
    "The network must have an administrator: give somebody else the role first",
    { user_id: userId },
  );
}
