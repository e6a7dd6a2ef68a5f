import type { PayoutProviderId } from "../payout";
import { manualProvider } from "./manual";
import type { PayoutProvider } from "./provider";
import { stripeProvider } from "./stripe";

const PROVIDERS: Record<PayoutProviderId, PayoutProvider> = {
  manual: manualProvider,
  stripe: stripeProvider,
};

/** The way to pay that goes by this name. */
export function payoutProvider(id: PayoutProviderId): PayoutProvider {
  return PROVIDERS[id];
}
