import { model } from "@medusajs/framework/utils";
import { ROLES } from "../../../lib/roles";

/** The role of one of Medusa's admin users; who has no row may do nothing in the admin. */
const StaffRole = model.define("staff_role", {
  user_id: model.text().primaryKey(),
  role: model.enum([...ROLES]),
});

export default StaffRole;
