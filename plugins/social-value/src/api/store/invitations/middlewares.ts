import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { countTry } from "../../../lib/rate-limits";

async function countToken(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await countTry(req.scope, "token_address", req.ip ?? "");
  res.set("Cache-Control", "private, no-store");
  next();
}

export const invitationMiddlewares: MiddlewareRoute[] = ["view", "accept"].map((what) => ({
  matcher: `/store/invitations/${what}`,
  methods: ["POST"],
  middlewares: [countToken],
}));
