import { monthOf, type Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type AccountOfClass, readAccounts, setAccounts } from "./accounting/account-map";
import { type Voucher, type VoucherPage, vouchers } from "./accounting/vouchers";
import { type FundedSum, fundedBy, fundedByPlaceMonth } from "./figures/funded-sums";
import {
  type FundingFigure,
  type FundingQuestion,
  fundingFigures,
} from "./figures/funding-figures";
import {
  type FundedByLine,
  type FundingLine,
  type LinePage,
  linesOfPlaceMonth,
  type PlaceMonthPage,
  placesOfLine,
} from "./figures/trace-pages";
import { type CaptureEvent, expectedPostings, postCapture } from "./ledger/capture-posting";
import { type ExchangeEvent, postExchange } from "./ledger/exchange-posting";
import { type OrderPosting, postingsOfOrder } from "./ledger/funding-query";
import {
  type CloseOutcome,
  closeMonth,
  isClosed,
  lastClosedMonth,
  type MonthClose,
  openMonthsBefore,
} from "./ledger/month-close";
import type { PlaceCost } from "./ledger/place-needs";
import { postRefund, type RefundEvent, refundableByItem } from "./ledger/refund-posting";
import { type DrawEvent, enterprisesWithReserve, openMonth } from "./ledger/reserve-posting";
import { changeSale, type SaleChange } from "./ledger/sale-change";
import {
  deleteSale,
  insertSale,
  readSales,
  type SaleSnapshot,
  type StoredSale,
} from "./ledger/sale-snapshot";
import { type SaleTerms, saleTerms } from "./ledger/sale-terms";
import type { PostingOutcome } from "./ledger/transaction";
import ChannelTerms from "./models/channel-terms";
import NetworkSetting from "./models/network-setting";
import { type RollingUp, rollUp } from "./rollups/roll-up";

/**
 * The ledger, behind one door: sale snapshots in, captures in, figures out. Every figure about
 * funding that a page shows comes through here.
 */
export default class FundingModuleService extends MedusaService({ NetworkSetting, ChannelTerms }) {
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.db_ = dependencies.__pg_connection__;
  }

  /** The sale model, commission and VAT status that a sale in the channel goes by now. */
  saleTerms(salesChannelId: string | null): Promise<SaleTerms> {
    return saleTerms(this.db_, salesChannelId);
  }

  /** Writes an order's snapshot once; again for the same order changes nothing. */
  recordSale(sale: SaleSnapshot): Promise<void> {
    return insertSale(this.db_, sale);
  }

  /** Takes a snapshot back while nothing is posted for it; refused by the database after that. */
  withdrawSale(orderId: string): Promise<void> {
    return deleteSale(this.db_, orderId);
  }

  /** The snapshot of an order, or null. */
  async findSale(orderId: string): Promise<StoredSale | null> {
    const [sale] = await readSales(this.db_, [orderId]);
    return sale ?? null;
  }

  /** Adds to the snapshot what has become of the order since; see {@link changeSale}. */
  changeSale(orderId: string, changeOf: (sale: StoredSale) => SaleChange): Promise<boolean> {
    return changeSale(this.db_, orderId, changeOf);
  }

  /** Posts a capture exactly once; see {@link postCapture}. */
  postCapture(event: CaptureEvent, places: readonly PlaceCost[]): Promise<PostingOutcome> {
    return postCapture(this.db_, event, places);
  }

  /** Posts a refund exactly once; see {@link postRefund}. */
  postRefund(event: RefundEvent): Promise<PostingOutcome> {
    return postRefund(this.db_, event);
  }

  /** What may be given back of each of the order's own lines, öre. */
  refundableLines(orderId: string): ReturnType<typeof refundableByItem> {
    return refundableByItem(this.db_, orderId);
  }

  /** Sets off what an order has lost against what it has gained; see {@link postExchange}. */
  postExchange(event: ExchangeEvent, places: readonly PlaceCost[]): Promise<bigint> {
    return postExchange(this.db_, event, places);
  }

  /** The month that an event is booked in: its own ('YYYY-MM'), or the month of `now` when closed. */
  async bookingMonth(event_at: Date, now: Date): Promise<string> {
    const own = monthOf(event_at);
    const current = monthOf(now);
    return own < current && (await isClosed(this.db_, own)) ? current : own;
  }

  /** Draws an enterprise's training reserve for a month that opens; false when there is nothing to draw. */
  openMonth(
    enterpriseId: string,
    event: DrawEvent,
    places: readonly PlaceCost[],
  ): Promise<boolean> {
    return openMonth(this.db_, enterpriseId, event, places);
  }

  /** The enterprises whose training reserves hold something. */
  enterprisesWithReserve(): Promise<string[]> {
    return enterprisesWithReserve(this.db_);
  }

  /** Closes a month for good; see {@link closeMonth}. */
  closeMonth(close: MonthClose, places: readonly PlaceCost[]): Promise<CloseOutcome> {
    return closeMonth(this.db_, close, places);
  }

  /** The last month that is closed, with all months before it that have postings; null for none. */
  lastClosedMonth(): Promise<string | null> {
    return lastClosedMonth(this.db_);
  }

  /** The months before `before` that have postings and are still open, oldest first. */
  openMonthsBefore(before: string): Promise<string[]> {
    return openMonthsBefore(this.db_, before);
  }

  /** What capturing the rest of the sale at `at` would post; computed, never stored. */
  expectedPostings(sale: StoredSale, at: Date, places: readonly PlaceCost[]): Promise<Posting[]> {
    return expectedPostings(this.db_, sale, at, places);
  }

  /** All that is posted for an order. */
  postingsOfOrder(orderId: string): Promise<OrderPosting[]> {
    return postingsOfOrder(this.db_, orderId);
  }

  /** Adds to the rollups what has been posted since; see {@link rollUp}. */
  rollUp(): Promise<RollingUp> {
    return rollUp(this.db_);
  }

  /** What sales have funded, by any of what a posting is known by; see {@link fundingFigures}. */
  fundingFigures(question: FundingQuestion): Promise<FundingFigure[]> {
    return fundingFigures(this.db_, question);
  }

  /** A page of the order lines that funded a place month; see {@link linesOfPlaceMonth}. */
  linesOfPlaceMonth(page: PlaceMonthPage): Promise<FundingLine[]> {
    return linesOfPlaceMonth(this.db_, page);
  }

  /** A page of the place months that an order line funded; see {@link placesOfLine}. */
  placesOfLine(page: LinePage): Promise<FundedByLine[]> {
    return placesOfLine(this.db_, page);
  }

  /** What sales have funded of the enterprises' places, all months. */
  fundedByEnterprise(enterpriseIds: readonly string[]): Promise<FundedSum[]> {
    return fundedBy(this.db_, "enterprise", enterpriseIds);
  }

  /** What sales through the chains have funded of places, all months. */
  fundedByChain(chainIds: readonly string[]): Promise<FundedSum[]> {
    return fundedBy(this.db_, "chain", chainIds);
  }

  /** What sales have funded of each of the places, month by month or in one month. */
  fundedByPlaceMonth(placeIds: readonly string[], month?: string): Promise<FundedSum[]> {
    return fundedByPlaceMonth(this.db_, placeIds, month);
  }

  /** A page of a period's vouchers; see {@link vouchers}. */
  vouchers(page: VoucherPage): Promise<Voucher[]> {
    return vouchers(this.db_, page);
  }

  /** The accounts that the network has chosen for its accounting export. */
  accountsOfClasses(): Promise<AccountOfClass[]> {
    return readAccounts(this.db_);
  }

  setAccountsOfClasses(accounts: readonly AccountOfClass[]): Promise<void> {
    return setAccounts(this.db_, accounts);
  }
}
