import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";

/**
 * A cart stays in a channel that the shop's key sells in: Medusa looks at that when it makes a cart, but not
 * when it changes one, and each channel has prices of its own. Others are refused with 400 and
 * "channel_not_of_key".
 */
export function keysChannel(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { sales_channel_id } = (req.body ?? {}) as { sales_channel_id?: unknown };
  const own: unknown[] = req.publishable_key_context?.sales_channel_ids ?? [];
  const isOwn = sales_channel_id === undefined || own.includes(sales_channel_id);
  next(
    isOwn
      ? undefined
      : networkError(
          MedusaError.Types.INVALID_DATA,
          "channel_not_of_key",
          "The shop's key does not sell in this sales channel",
          { sales_channel_id },
        ),
  );
}
