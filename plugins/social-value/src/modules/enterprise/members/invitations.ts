import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import type { Locale } from "../applications/application";
import type { Member, MemberRole } from "./member";

export interface Invitation {
  id: string;
  enterprise_id: string;
  email: string;
  name: string;
  role: MemberRole;
  locale: Locale;
  expires_at: Date;
  created_at: Date;
}

export interface NewInvitation {
  enterprise_id: string;
  email: string;
  name: string;
  role: MemberRole;
  locale: Locale;
  token_hash: string;
  expires_at: Date;
  /** Who invites: a member's or an admin user's id. */
  invited_by: string | null;
}

const COLUMNS = "id, enterprise_id, email, name, role, locale, expires_at, created_at";

/**
 * Stores an invitation; null when that address has an open one to the same enterprise. One that is too
 * old by `now` opens nothing, so the new one takes its place.
 */
export async function insertInvitation(
  db: Knex,
  one: NewInvitation,
  now: Date,
): Promise<Invitation | null> {
  const [row] = await sqlRows<Invitation>(
    db,
    `INSERT INTO enterprise_invitation AS i
       (id, enterprise_id, email, name, role, locale, token_hash, expires_at, invited_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (enterprise_id, email) WHERE accepted_at IS NULL DO UPDATE
        SET name = excluded.name, role = excluded.role, locale = excluded.locale,
            token_hash = excluded.token_hash, expires_at = excluded.expires_at,
            invited_by = excluded.invited_by, created_at = excluded.created_at
      WHERE i.expires_at <= ? RETURNING ${COLUMNS}`,
    [
      ...[generateEntityId("", "einv"), one.enterprise_id, one.email, one.name, one.role],
      ...[one.locale, one.token_hash, one.expires_at, one.invited_by, now],
    ],
  );
  return row ?? null;
}

/** The invitations of an enterprise that nobody has accepted yet, those that are too old included. */
export function openInvitations(db: Knex, enterpriseId: string): Promise<Invitation[]> {
  return sqlRows(
    db,
    `SELECT ${COLUMNS} FROM enterprise_invitation
      WHERE enterprise_id = ? AND accepted_at IS NULL ORDER BY created_at DESC, id`,
    [enterpriseId],
  );
}

/** Gives an open invitation another token, which makes the one before void; null when there is none. */
export async function renewInvitation(
  db: Knex,
  enterpriseId: string,
  id: string,
  token: { hash: string; expires_at: Date },
): Promise<Invitation | null> {
  const [row] = await sqlRows<Invitation>(
    db,
    `UPDATE enterprise_invitation SET token_hash = ?, expires_at = ?
      WHERE enterprise_id = ? AND id = ? AND accepted_at IS NULL RETURNING ${COLUMNS}`,
    [token.hash, token.expires_at, enterpriseId, id],
  );
  return row ?? null;
}

/** Takes an open invitation back; false when there is none. */
export async function revokeInvitation(
  db: Knex,
  enterpriseId: string,
  id: string,
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `DELETE FROM enterprise_invitation
      WHERE enterprise_id = ? AND id = ? AND accepted_at IS NULL RETURNING id`,
    [enterpriseId, id],
  );
  return rows.length > 0;
}

/** The invitation that a token opens: open, not too old, of an enterprise that is there; or null. */
export async function invitationByHash(
  db: Knex,
  hash: string,
  now: Date,
): Promise<Invitation | null> {
  const [row] = await sqlRows<Invitation>(
    db,
    `SELECT ${COLUMNS} FROM enterprise_invitation i
      WHERE token_hash = ? AND accepted_at IS NULL AND expires_at > ?
        AND EXISTS (SELECT 1 FROM enterprise e WHERE e.id = i.enterprise_id AND e.deleted_at IS NULL)`,
    [hash, now],
  );
  return row ?? null;
}

/** The id of the member that an invitation makes: the same however often it is accepted. */
export function memberIdOf(invitation: { id: string }): string {
  return invitation.id.replace("einv_", "emem_");
}

/**
 * Uses the invitation up and makes the member, in one transaction. "not_valid" when the token has been
 * used, revoked or is too old; "email_is_member" when the address is a member's already.
 */
export function acceptInvitation(
  db: Knex,
  hash: string,
  name: string,
  now: Date,
): Promise<Member | "not_valid" | "email_is_member"> {
  return db.transaction(async (trx) => {
    const [invitation] = await sqlRows<Invitation>(
      trx,
      `SELECT ${COLUMNS} FROM enterprise_invitation
        WHERE token_hash = ? AND accepted_at IS NULL AND expires_at > ? FOR UPDATE`,
      [hash, now],
    );
    if (!invitation) {
      return "not_valid";
    }
    const { enterprise_id, email, role, locale } = invitation;
    const [member] = await sqlRows<Member>(
      trx,
      `INSERT INTO enterprise_member (id, enterprise_id, email, name, role, locale)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING
       RETURNING id, enterprise_id, email, name, role, locale, created_at`,
      [memberIdOf(invitation), enterprise_id, email, name, role, locale],
    );
    if (!member) {
      return "email_is_member";
    }
    await sqlRows(trx, "UPDATE enterprise_invitation SET accepted_at = ? WHERE id = ?", [
      now,
      invitation.id,
    ]);
    return member;
  });
}
