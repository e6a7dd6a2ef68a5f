import type { FundedSum } from "../../../modules/funding/figures/funded-sums";

/** Sales funding for the public: öre, and the month since when; zero while there is none. */
export function fundingView(funded: FundedSum | undefined) {
  return {
    funded_minor: Number(funded?.funded_minor ?? 0n),
    currency_code: "sek",
    since: funded?.since ?? null,
  };
}
