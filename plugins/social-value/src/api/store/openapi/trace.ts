import { z } from "@medusajs/framework/zod";
import { EnterpriseName } from "./enterprise-card";
import { EnterpriseAmount, FundedPlace } from "./funded-place";
import { Seller } from "./seller";
import { TraceLine } from "./trace-line";
import { Currency, Instant, Minor } from "./units";

export const TraceAnswer = z.strictObject({
  trace: z.strictObject({
    order_id: z.string(),
    display_id: z.int(),
    currency_code: Currency,
    placed_at: Instant,
    status: z
      .enum(["expected", "partly_earned", "earned", "canceled", "reversed"])
      .describe(
        "Expected: nothing is captured, and amounts are computed as if it were now. Canceled: only what was captured before is told. Reversed: all of it was given back",
      ),
    preliminary: z
      .boolean()
      .describe("Something is not yet sent, or the right of withdrawal may still run"),
    captured_minor: Minor,
    refunded_minor: Minor.describe("Öre; given back of what was captured"),
    total_minor: Minor.describe("Öre; of what the order holds now"),
    contribution_minor: Minor.describe("Öre; from the ledger once anything is captured"),
    expected_contribution_minor: Minor.describe("Öre; of what is not yet captured"),
    reserve_minor: Minor.describe("Öre; without what is undivided"),
    unmatched_minor: Minor.describe("Öre captured that no line of the order explains"),
    lines: z.array(TraceLine),
    shipping: z.array(
      z.strictObject({
        line_id: z.string(),
        name: z.string(),
        gross_minor: Minor,
        enterprise: EnterpriseName.nullable(),
      }),
    ),
    places: z.array(FundedPlace).describe("The lines' places and months, summed"),
    undivided: z
      .array(EnterpriseAmount)
      .describe(
        "Expected amounts of enterprises with places of few seats: each place's part would tell what it needs",
      ),
    sellers: z.array(Seller),
  }),
});
