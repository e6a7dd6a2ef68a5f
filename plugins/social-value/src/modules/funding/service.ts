import { monthOf, type Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type CaptureEvent, expectedPostings, postCapture } from "./ledger/capture-posting";
import { type ExchangeEvent, postExchange } from "./ledger/exchange-posting";
import {
  type FundedSum,
  fundedByChain,
  fundedByEnterprise,
  fundedByPlaceMonth,
  type OrderPosting,
  postingsOfOrder,
} from "./ledger/funding-query";
import {
  type CloseOutcome,
  closeMonth,
  isClosed,
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
import { transferFile } from "./payouts/batch";
import { chargedParts } from "./payouts/charged-parts";
import { createPayout, type NewPayout } from "./payouts/create-payout";
import { owedPostings } from "./payouts/owed-postings";
import {
  createdPayouts,
  findPayout,
  listPayouts,
  type Payout,
  type PayoutFilters,
} from "./payouts/payout";
import { type PayoutAccount, readAccounts, writeAccount } from "./payouts/payout-account";
import { type PayoutDifference, payoutDifferences } from "./payouts/payout-differences";
import {
  isRunEnded,
  noteRunEnded,
  type PayoutSettings,
  readPayoutSettings,
  writePayoutSettings,
} from "./payouts/payout-settings";
import {
  markPaid,
  markSent,
  type NewBatch,
  type Setback,
  undoPayout,
} from "./payouts/payout-state";
import { whileNobodyPays } from "./payouts/run-lock";
import { type DebtSettlement, settleDebt } from "./payouts/settle-debt";
import { type StatementLine, statementLines } from "./payouts/statement/statement-lines";
import {
  billSupplies,
  findSelfBilling,
  listSelfBillings,
  type NewSelfBilling,
  type SelfBillingFilters,
} from "./self-billing/self-billing";
import {
  noteBilled,
  type SuppliedLine,
  suppliedLines,
  unbilledMonths,
} from "./self-billing/supplied-lines";

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

  fundedByEnterprise(enterpriseIds: readonly string[]): Promise<FundedSum[]> {
    return fundedByEnterprise(this.db_, enterpriseIds);
  }

  fundedByChain(chainIds: readonly string[]): Promise<FundedSum[]> {
    return fundedByChain(this.db_, chainIds);
  }

  fundedByPlaceMonth(placeIds: readonly string[]): Promise<FundedSum[]> {
    return fundedByPlaceMonth(this.db_, placeIds);
  }

  /** How the network pays its enterprises. */
  payoutSettings(): Promise<PayoutSettings> {
    return readPayoutSettings(this.db_);
  }

  setPayoutSettings(settings: PayoutSettings): Promise<void> {
    return writePayoutSettings(this.db_, settings);
  }

  /** Where the enterprises are paid, by enterprise; those without an account are not in it. */
  payoutAccounts(enterpriseIds: readonly string[]): Promise<Map<string, PayoutAccount>> {
    return readAccounts(this.db_, enterpriseIds);
  }

  setPayoutAccount(enterpriseId: string, account: PayoutAccount): Promise<void> {
    return writeAccount(this.db_, enterpriseId, account);
  }

  /** Runs `work` while nobody else pays out; see {@link whileNobodyPays}. */
  whileNobodyPays<T>(work: () => Promise<T>): Promise<T> {
    return whileNobodyPays(this.db_, work);
  }

  /** Whether the schedule's payout run of a day ('YYYY-MM-DD') has ended. */
  isPayoutRunEnded(day: string): Promise<boolean> {
    return isRunEnded(this.db_, day);
  }

  notePayoutRunEnded(day: string, at: Date): Promise<void> {
    return noteRunEnded(this.db_, day, at);
  }

  /** What is owed and not settled, by enterprise; see {@link owedPostings}. */
  owedPostings(currencyCode: string): ReturnType<typeof owedPostings> {
    return owedPostings(this.db_, currencyCode);
  }

  /** Makes a payout and posts it; see {@link createPayout}. */
  createPayout(payout: NewPayout): Promise<string> {
    return createPayout(this.db_, payout);
  }

  /** The payouts that were made and not handed over yet, oldest first. */
  createdPayouts(): Promise<Payout[]> {
    return createdPayouts(this.db_);
  }

  /** Notes payouts as handed over together; see {@link markSent}. */
  markPayoutsSent(sent: Parameters<typeof markSent>[1], batch: NewBatch): Promise<void> {
    return markSent(this.db_, sent, batch);
  }

  /** Notes that a payout has arrived; see {@link markPaid}. */
  markPayoutPaid(id: string, at: Date): Promise<Payout> {
    return markPaid(this.db_, id, at);
  }

  /** Notes that a payout failed or came back, and frees what it settled; see {@link undoPayout}. */
  undoPayout(id: string, setback: Setback): Promise<Payout> {
    return undoPayout(this.db_, id, setback);
  }

  /** The payout with this id; throws "payout_not_found". */
  findPayout(id: string): Promise<Payout> {
    return findPayout(this.db_, id);
  }

  /** A page of payouts, the latest first. */
  listPayouts(
    filters: PayoutFilters,
    page: { limit: number; offset: number },
  ): ReturnType<typeof listPayouts> {
    return listPayouts(this.db_, filters, page);
  }

  /** What a payout settles, line by line; see {@link statementLines}. */
  payoutLines(id: string): Promise<StatementLine[]> {
    return statementLines(this.db_, id);
  }

  /** What a payout settles, by the charge that paid for it; see {@link chargedParts}. */
  chargedParts(payoutId: string): ReturnType<typeof chargedParts> {
    return chargedParts(this.db_, payoutId);
  }

  /** A batch's bank transfer file; see {@link transferFile}. */
  payoutTransferFile(reference: string): Promise<string> {
    return transferFile(this.db_, reference);
  }

  /** Settles an enterprise's negative balance by hand; see {@link settleDebt}. */
  settlePayoutDebt(settlement: DebtSettlement): Promise<bigint> {
    return settleDebt(this.db_, settlement);
  }

  /** Where payouts and the ledger say different things; empty when they agree. */
  payoutDifferences(): Promise<PayoutDifference[]> {
    return payoutDifferences(this.db_);
  }

  /** The closed months whose supplies are not billed yet, oldest first. */
  unbilledMonths(): Promise<string[]> {
    return unbilledMonths(this.db_);
  }

  /** What the chains' other stages supplied to sellers in a month; see {@link suppliedLines}. */
  suppliedLines(month: string, currencyCode: string): Promise<SuppliedLine[]> {
    return suppliedLines(this.db_, month, currencyCode);
  }

  /** Makes a pair's statement for a period once; see {@link billSupplies}. */
  billSupplies(billing: NewSelfBilling): Promise<boolean> {
    return billSupplies(this.db_, billing);
  }

  /** Notes that every pair of a month has its statement. */
  noteBilled(month: string, at: Date): Promise<void> {
    return noteBilled(this.db_, month, at);
  }

  /** A page of self-billing statements, the latest first. */
  listSelfBillings(
    filters: SelfBillingFilters,
    page: { limit: number; offset: number },
  ): ReturnType<typeof listSelfBillings> {
    return listSelfBillings(this.db_, filters, page);
  }

  /** A self-billing statement and its lines; throws "self_billing_not_found". */
  findSelfBilling(id: string): ReturnType<typeof findSelfBilling> {
    return findSelfBilling(this.db_, id);
  }
}
