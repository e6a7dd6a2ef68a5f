import { customerPayment, monthOf, networkUnmatched } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkDirectory } from "../directory/directory";
import { clock } from "../lib/clock";
import { networkError } from "../lib/errors";
import { FUNDING_MODULE } from "../modules/funding";
import { contributors } from "../modules/funding/ledger/sale-lines";
import { heldTotal } from "../modules/funding/ledger/sale-snapshot";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import { ensureSale } from "../workflows/funding/record-sale";
import { activitiesOf } from "./activities-of";
import { named } from "./named";
import { orderWords } from "./order-words";
import { placesOf } from "./places-of";
import { sellersOf } from "./sellers-of";
import {
  type Audience,
  isContribution,
  isReserve,
  sumOfPostings,
  toldInFull,
  toldToPublic,
} from "./shown-postings";
import { sumsByEnterprise } from "./sums-by-enterprise";
import { traceLine } from "./trace-line";

/**
 * The way of an order's money, line by line, to the place months it funds. What is captured comes
 * from the ledger; what is not yet captured is computed as if it were captured now and never stored.
 * A cancelled order expects nothing, and one that was given back in full is "reversed". Amounts in öre.
 * Throws "order_not_found".
 */
export async function traceOfOrder(
  container: MedusaContainer,
  orderId: string,
  { locale, audience }: { locale?: string | undefined; audience: Audience },
) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const words = await orderWords(container, orderId);
  if (!words) {
    throw networkError(MedusaError.Types.NOT_FOUND, "order_not_found", "There is no such order", {
      order_id: orderId,
    });
  }
  const sale = await ensureSale(container, orderId);
  const now = clock.now();
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const [directory, activities, posted, terms] = await Promise.all([
    networkDirectory(container, locale),
    activitiesOf(container, sale, locale),
    funding.postingsOfOrder(orderId),
    training.listTerms(contributors(sale), monthOf(now)),
  ]);
  const expected = words.is_canceled ? [] : await funding.expectedPostings(sale, now, terms);
  const captured_minor = -sumOfPostings(posted.filter((p) => p.account === customerPayment()));
  const isCaptured = posted.some((p) => p.account === customerPayment());
  // Of a cancelled order it is told what it was for.
  const total_minor = words.is_canceled ? sale.total_minor : heldTotal(sale);
  // What costs nothing waits for no payment.
  const isExpected = !words.is_canceled && !isCaptured && total_minor > 0n;
  const shown =
    isExpected && audience === "public"
      ? toldToPublic(expected, terms)
      : toldInFull(isExpected ? expected : posted);
  const places = await placesOf(container, shown, directory, { locale, audience });

  return {
    order_id: orderId,
    display_id: words.display_id,
    currency_code: sale.currency_code,
    placed_at: sale.placed_at.toISOString(),
    status: statusOf({
      isCanceled: words.is_canceled,
      isExpected,
      isMoreExpected: expected.length > 0,
      isReversed: isCaptured && captured_minor <= 0n && sale.total_minor > 0n,
    }),
    preliminary: words.may_be_withdrawn,
    captured_minor: Number(captured_minor),
    total_minor: Number(total_minor),
    refunded_minor: Number(
      sumOfPostings(posted.filter((p) => p.kind === "refund" && p.account === customerPayment())),
    ),
    contribution_minor: Number(sumOfPostings(shown.all.filter(isContribution))),
    expected_contribution_minor: Number(sumOfPostings(expected.filter(isContribution))),
    reserve_minor: Number(sumOfPostings(shown.divided.filter(isReserve))),
    unmatched_minor: Number(sumOfPostings(posted.filter((p) => p.account === networkUnmatched()))),
    lines: sale.lines
      .filter((line) => line.kind === "item")
      .map((line) => traceLine(sale, line, { directory, words, places, activities, shown })),
    shipping: sale.lines
      .filter((line) => line.kind === "shipping")
      .map((line) => ({
        line_id: line.line_id,
        name: words.shipping.get(line.item_id) ?? "",
        gross_minor: Number(line.gross_minor),
        enterprise: named(directory.enterprises.get(line.seller_id)),
      })),
    places: places.total(),
    undivided: sumsByEnterprise(shown.undivided, directory),
    sellers: await sellersOf(container, sale),
  };
}

function statusOf(order: {
  isCanceled: boolean;
  isExpected: boolean;
  isMoreExpected: boolean;
  isReversed: boolean;
}) {
  if (order.isCanceled) {
    return "canceled";
  }
  if (order.isExpected) {
    return "expected";
  }
  if (order.isMoreExpected) {
    return "partly_earned";
  }
  return order.isReversed ? "reversed" : "earned";
}

export type Trace = Awaited<ReturnType<typeof traceOfOrder>>;
