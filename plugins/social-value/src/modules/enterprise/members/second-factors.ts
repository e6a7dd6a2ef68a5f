import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** How a member's account stands with Medusa's second factor. */
export interface SecondFactor {
  auth_identity_id: string;
  /** null: none is on, nor being turned on */
  factor_id: string | null;
  status: "pending" | "enabled" | null;
  /** since when it is on */
  enabled_at: Date | null;
  /** recovery codes that have not been used */
  codes_left: number;
}

const LIVE_FACTOR = "f.status IN ('pending', 'enabled') AND f.deleted_at IS NULL";

/** Of the account that an address signs in with; null when there is none. */
export async function secondFactorOf(db: Knex, email: string): Promise<SecondFactor | null> {
  const [row] = await sqlRows<SecondFactor>(
    db,
    `SELECT p.auth_identity_id, f.id AS factor_id, f.status,
            CASE WHEN f.status = 'enabled' THEN f.updated_at END AS enabled_at,
            (SELECT count(*)::integer FROM auth_mfa_recovery_code c
              WHERE c.auth_identity_id = p.auth_identity_id AND c.deleted_at IS NULL) AS codes_left
       FROM provider_identity p
       LEFT JOIN auth_mfa_factor f ON f.auth_identity_id = p.auth_identity_id AND ${LIVE_FACTOR}
      WHERE p.provider = 'emailpass' AND p.entity_id = ? AND p.deleted_at IS NULL`,
    [email],
  );
  return row ?? null;
}

/** The ids of those of an enterprise's members who have it on. */
export async function membersWithSecondFactor(db: Knex, enterpriseId: string): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT m.id FROM enterprise_member m
       JOIN provider_identity p
         ON p.provider = 'emailpass' AND p.entity_id = m.email AND p.deleted_at IS NULL
       JOIN auth_mfa_factor f
         ON f.auth_identity_id = p.auth_identity_id AND f.status = 'enabled' AND f.deleted_at IS NULL
      WHERE m.enterprise_id = ?`,
    [enterpriseId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes off an account's factors of the statuses, and its recovery codes: as Medusa does itself, which
 * has no way to do it for somebody who has lost theirs. Gives how many it took off.
 */
export async function takeOffFactors(
  db: Knex,
  authIdentityId: string,
  statuses: readonly ("pending" | "enabled")[],
): Promise<number> {
  const rows = await sqlRows(
    db,
    `WITH codes AS (DELETE FROM auth_mfa_recovery_code WHERE auth_identity_id = ?)
     UPDATE auth_mfa_factor SET status = 'disabled', updated_at = now()
      WHERE auth_identity_id = ? AND status = ANY(?) AND deleted_at IS NULL RETURNING id`,
    [authIdentityId, authIdentityId, [...statuses]],
  );
  return rows.length;
}
