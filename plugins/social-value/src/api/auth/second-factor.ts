import {
  type AuthenticatedMedusaRequest,
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { claimCode, forgetCodes } from "../../lib/second-factor-codes";

/**
 * Stands before Medusa's own routes for second factors. Each code that is typed there is claimed, so that
 * it is tried once and not too often. Turning factors on and off is staff's there; members do it in the
 * portal, which asks for a code where Medusa's routes take a token alone.
 */
async function guardSecondFactor(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>;
  if (!auth_context?.auth_identity_id) {
    // Medusa's own check refuses it.
    next();
    return;
  }
  const { actor_type, auth_identity_id } = auth_context;
  if (!/^\/challenges\//i.test(req.path)) {
    const identity = await req.scope.resolve(Modules.AUTH).retrieveAuthIdentity(auth_identity_id);
    if (actor_type !== "user" || identity.app_metadata?.member_id) {
      throw networkError(
        MedusaError.Types.FORBIDDEN,
        "second_factor_in_portal",
        "Members turn their second factor on and off in the portal",
      );
    }
  }
  const { code } = (req.body ?? {}) as Record<string, unknown>;
  if (typeof code === "string") {
    await claimCode(req.scope, { auth_identity_id, address: req.ip ?? "", code });
    res.on("finish", () => {
      if (res.statusCode === 200) {
        forgetCodes(req.scope, auth_identity_id).catch(() => {});
      }
    });
  }
  next();
}

/** What goes before Medusa's own routes for second factors, all of them. */
export const secondFactor: MiddlewareRoute[] = [
  {
    // Without methods it stands before Medusa's own checks, and before every route below.
    matcher: "/auth/mfa",
    middlewares: [
      authenticate("*", ["session", "bearer"], {
        allowUnregistered: true,
        allowUnauthenticated: true,
        requireMfa: false,
      }),
      guardSecondFactor,
    ],
  },
];
