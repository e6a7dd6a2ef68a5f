import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCESS_MODULE } from "../../../modules/access";
import type AccessModuleService from "../../../modules/access/service";

/** Everybody who can sign in to the admin, each with their role: null until somebody sets one. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { data: users, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  });
  const roles = await req.scope
    .resolve<AccessModuleService>(ACCESS_MODULE)
    .listStaffRoles({ user_id: users.map((user) => user.id) }, { take: users.length });
  res.json({
    staff: users.map(({ id, email, first_name, last_name }) => ({
      user_id: id,
      email,
      first_name,
      last_name,
      role: roles.find((one) => one.user_id === id)?.role ?? null,
      is_self: id === req.auth_context.actor_id,
    })),
    count: metadata?.count ?? 0,
    limit: metadata?.take,
    offset: metadata?.skip,
  });
}
