// @ts-check
import { Problem } from "./problem.mjs";

export const ROLES = /** @type {const} */ (["administrator", "coordinator", "finance"]);

/**
 * Gives an admin user a role, or none. The database keeps the last administrator.
 *
 * @param {import("pg").Client} client
 * @param {string} email as the user signs in with it
 * @param {string} role one of `ROLES`, or "none"
 * @throws {Problem} `role_unknown_user`, `role_last_administrator`
 */
export async function setStaffRole(client, email, role) {
  const { rows } = await client.query(
    `select id from "user" where email = $1 and deleted_at is null`,
    [email],
  );
  const [user] = rows;
  if (!user) throw new Problem("role_unknown_user", { email });
  try {
    if (role === "none") {
      await client.query("delete from staff_role where user_id = $1", [user.id]);
    } else {
      await client.query(
        `insert into staff_role (user_id, role) values ($1, $2) on conflict (user_id)
         do update set role = excluded.role, updated_at = now(), deleted_at = null`,
        [user.id, role],
      );
    }
  } catch (error) {
    if (!String(error).includes("last_administrator:")) throw error;
    throw new Problem("role_last_administrator", { email }, { cause: error });
  }
}
