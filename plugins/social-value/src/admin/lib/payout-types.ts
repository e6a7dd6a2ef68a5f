import type { ForecastView, PayoutView, StatementView } from "../../api/admin/payouts/views";
import type { PayoutAccount } from "../../modules/funding/payouts/payout-account";
import type { Jsoned } from "./jsoned";
import type { Page } from "./types";

export type Payout = Jsoned<PayoutView>;
export type PayoutState = Payout["state"];
export type PayoutWithLines = Jsoned<StatementView>;
export type PayoutLine = PayoutWithLines["lines"][number];
export type Forecast = Jsoned<ForecastView>;
export type Payouts = Page & { payouts: (Payout & { enterprise_name: string })[] };
export type { PayoutAccount };

export const PAYOUT_STATES: readonly PayoutState[] = [
  "created",
  "sent",
  "paid",
  "failed",
  "returned",
  "cancelled",
];

export interface PayoutSettings {
  minimum_minor: number;
  provider: Payout["provider"];
  schedule: { every: "weekly" | "monthly"; day: number } | null;
  payer_iban: string | null;
  payer_bic: string | null;
}

export interface SelfBilling {
  id: string;
  number: number;
  /** Null where the network is the buyer. */
  seller_name: string | null;
  supplier_name: string;
  period: string;
  net_minor: number;
  vat_minor: number;
}
export type SelfBillings = Page & { self_billings: SelfBilling[] };
