import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../../../lib/errors";
import { traceOfOrder } from "../../../../../trace/trace-of-order";
import { mayReadOrder } from "../../../lib/order-reader";

/** For the order's owner when signed in, and for whoever holds its signed token. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const { token } = req.validatedQuery as { token?: string };
  if (!(await mayReadOrder(req, id, token))) {
    // The same answer whether the order exists or not, so that ids cannot be probed.
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "trace_not_found",
      "There is no such order, or the link is not its own",
      {},
    );
  }
  res.set("Cache-Control", "private, no-store");
  res.json({
    trace: await traceOfOrder(req.scope, id, { locale: req.locale, audience: "public" }),
  });
}
