// @ts-check
import { Problem } from "./problem.mjs";

export const ROLES = /** @type {const} */ (["administrator", "coordinator", "finance"]);

/** PostgreSQL's code for a table that is not there. */
const UNDEFINED_TABLE = "42P01";

/**
 * Gives an admin user a role, or none. The database keeps the last administrator.
 *
 * @param {import("pg").Client} client
 * @param {string} email as the user signs in with it
 * @param {string} role one of `ROLES`, or "none"
 * @throws {Problem} `role_unknown_user`, `role_last_administrator`, `role_no_tables`
 */
export async function setStaffRole(client, email, role) {
  try {
    await writeRole(client, await idOf(client, email), role);
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    if (code === UNDEFINED_TABLE) throw new Problem("role_no_tables", {}, { cause: error });
    if (!message.includes("last_administrator:")) throw error;
    throw new Problem("role_last_administrator", { email }, { cause: error });
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} email
 * @returns {Promise<string>}
 */
async function idOf(client, email) {
  const { rows } = await client.query(
    `select id from "user" where email = $1 and deleted_at is null`,
    [email],
  );
  if (rows.length === 0) throw new Problem("role_unknown_user", { email });
  return rows[0].id;
}

/**
 * @param {import("pg").Client} client
 * @param {string} userId
 * @param {string} role
 */
async function writeRole(client, userId, role) {
  if (role === "none") {
    await client.query("delete from staff_role where user_id = $1", [userId]);
    return;
  }
  await client.query(
    `insert into staff_role (user_id, role) values ($1, $2) on conflict (user_id)
     do update set role = excluded.role, updated_at = now(), deleted_at = null`,
    [userId, role],
  );
}
