import { customerPayment, monthOf, networkUnmatched } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkDirectory } from "../directory/directory";
import { clock } from "../lib/clock";
import { networkError } from "../lib/errors";
import { FUNDING_MODULE } from "../modules/funding";
import { contributors } from "../modules/funding/ledger/sale-lines";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import { ensureSale } from "../workflows/funding/record-sale";
import { activitiesOf } from "./activities-of";
import { named } from "./named";
import { orderWords } from "./order-words";
import { type Audience, type PlacePosting, placesOf } from "./places-of";
import { sellersOf } from "./sellers-of";
import { traceLine } from "./trace-line";

/**
 * The way of an order's money, line by line, to the place months it funds. What is captured comes
 * from the ledger; what is not yet captured is computed as if it were captured now and never stored.
 * Amounts in öre. Throws "order_not_found".
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
  const expected = await funding.expectedPostings(sale, now, terms);
  const captured_minor = -sumWhere(posted, (p) => p.account === customerPayment());
  // What costs nothing waits for no payment.
  const isExpected = captured_minor === 0n && sale.total_minor > 0n;
  const shown: PlacePosting[] = isExpected ? expected : posted;
  const places = await placesOf(container, shown, directory, { locale, audience });

  return {
    order_id: orderId,
    display_id: words.display_id,
    currency_code: sale.currency_code,
    placed_at: sale.placed_at.toISOString(),
    status: isExpected ? "expected" : expected.length > 0 ? "partly_earned" : "earned",
    preliminary: words.may_be_withdrawn,
    captured_minor: Number(captured_minor),
    total_minor: Number(sale.total_minor),
    contribution_minor: Number(contribution(shown)),
    expected_contribution_minor: Number(contribution(expected)),
    reserve_minor: Number(sumWhere(shown, isReserve)),
    unmatched_minor: Number(sumWhere(posted, (p) => p.account === networkUnmatched())),
    lines: sale.lines
      .filter((line) => line.kind === "item")
      .map((line) => traceLine(sale, line, { directory, words, places, activities, shown })),
    shipping: sale.lines
      .filter((line) => line.kind === "shipping")
      .map((line) => ({
        line_id: line.line_id,
        name: words.shipping.get(line.line_id) ?? "",
        gross_minor: Number(line.gross_minor),
        enterprise: named(directory.enterprises.get(line.seller_id)),
      })),
    places: places.total(),
    sellers: await sellersOf(container, sale),
  };
}

function contribution(postings: readonly PlacePosting[]): bigint {
  return sumWhere(postings, (p) => p.component?.startsWith("contribution:") ?? false);
}

function isReserve(posting: PlacePosting): boolean {
  return posting.place_id === null && (posting.component?.startsWith("contribution:") ?? false);
}

function sumWhere(
  postings: readonly PlacePosting[],
  matches: (posting: PlacePosting) => boolean,
): bigint {
  return postings.reduce((sum, p) => (matches(p) ? sum + p.amount_minor : sum), 0n);
}

export type Trace = Awaited<ReturnType<typeof traceOfOrder>>;
