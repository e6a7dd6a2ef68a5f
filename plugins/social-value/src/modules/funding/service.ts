import type { Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type AccountOfClass, chooseAccounts, chosenAccounts } from "./accounting/account-map";
import { type SellerQuarter, sellerQuarters } from "./accounting/seller-quarters";
import { type Voucher, type VoucherPage, vouchers } from "./accounting/vouchers";
import {
  type ClosedMonths,
  type ClosedMonthsAsked,
  closedMonths,
  type PlaceMonthFacts,
} from "./closed-months/closed-place-month";
import {
  type Dispute,
  type DisputeWithCost,
  keepDispute,
  listDisputes,
  openDisputes,
} from "./disputes/dispute";
import { figuresStamp } from "./figures/figures-stamp";
import { type FundedSum, fundedBy, fundedByPlaceMonth } from "./figures/funded-sums";
import {
  type FundingFigure,
  type FundingQuestion,
  fundingFigures,
} from "./figures/funding-figures";
import { fundingOfOrders, type OrdersFunding } from "./figures/funding-of-orders";
import { type OwnBalance, ownBalance } from "./figures/own-balance";
import type { OwnLinesPage } from "./figures/own-line-rows";
import { type OwnLine, ownLines } from "./figures/own-lines";
import type { OwnScope } from "./figures/own-postings";
import {
  type FundedByLine,
  type FundingLine,
  type LinePage,
  linesOfPlaceMonth,
  type PlaceMonthPage,
  placesOfLine,
  type SoldLine,
  soldByOthers,
  soldLine,
} from "./figures/trace-pages";
import {
  type CaptureEvent,
  expectedPostings,
  postCapture,
  postFreeSale,
} from "./ledger/capture-posting";
import {
  type CollectionEvent,
  type CollectionReturnEvent,
  postCollection,
  postCollectionReturn,
} from "./ledger/collection-posting";
import { type ExchangeEvent, postExchange } from "./ledger/exchange-posting";
import { type OrderPosting, postingsOfOrder } from "./ledger/funding-query";
import {
  bookingMonth,
  type CloseOutcome,
  closeMonth,
  lastClosedMonth,
  type MonthClose,
  openMonthsBefore,
} from "./ledger/month-close";
import type { PlaceCost } from "./ledger/place-needs";
import { type ProviderEvent, postProviderEvent } from "./ledger/provider-posting";
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
import {
  isRunEnded,
  noteRunEnded,
  type PayoutSettings,
  readPayoutSettings,
  writePayoutSettings,
} from "./payouts/payout-settings";
import {
  type AtProvider,
  markPaid,
  markSent,
  type NewBatch,
  type PayoutEnded,
  type Setback,
  undoPayout,
} from "./payouts/payout-state";
import { whileNobodyPays } from "./payouts/run-lock";
import { type DebtSettlement, settleDebt } from "./payouts/settle-debt";
import { type StatementLine, statementLines } from "./payouts/statement/statement-lines";
import { transferPlan } from "./payouts/transfer-plan";
import { readerOf } from "./read";
import { type Reconciled, readDifferences } from "./reconciliation/differences";
import { type PayoutDifference, payoutDifferences } from "./reconciliation/payout-differences";
import { type RollingUp, rollUp } from "./rollups/roll-up";
import { proofsOfOrder, type TransactionProof } from "./seals/order-proof";
import { type Sealing, type SealingLimits, sealLedger } from "./seals/seal-ledger";
import { newestSeals, type StoredSeal } from "./seals/stored-seals";
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
import { type StallDayFunding, stallDayFunding } from "./stall/day-funding";
import { type Unmatched, unmatchedOrders } from "./unmatched";

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

  /** Posts a sale that the network pays for in full exactly once; see {@link postFreeSale}. */
  postFreeSale(
    sale: SaleSnapshot,
    month: string,
    places: readonly PlaceCost[],
  ): Promise<PostingOutcome> {
    return postFreeSale(this.db_, sale, month, places);
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

  /** Posts that an enterprise took in a sale's money itself; see {@link postCollection}. */
  postCollection(event: CollectionEvent): Promise<PostingOutcome> {
    return postCollection(this.db_, event);
  }

  /** Posts that an enterprise paid a sale's money back itself; see {@link postCollectionReturn}. */
  postCollectionReturn(event: CollectionReturnEvent): Promise<PostingOutcome> {
    return postCollectionReturn(this.db_, event);
  }

  /** Posts what the payment provider charged or took back, once; see {@link postProviderEvent}. */
  postProviderEvent(event: ProviderEvent): Promise<PostingOutcome | null> {
    return postProviderEvent(this.db_, event);
  }

  /** Keeps a dispute as the provider tells of it now. */
  keepDispute(dispute: Dispute, now: Date): Promise<void> {
    return keepDispute(this.db_, dispute, now);
  }

  /** A page of disputes with what each has cost, the latest first. */
  listDisputes(page: {
    limit: number;
    offset: number;
  }): Promise<{ disputes: DisputeWithCost[]; count: number }> {
    return listDisputes(this.db_, page);
  }

  /** The ids of the disputes that have not ended. */
  openDisputes(): Promise<string[]> {
    return openDisputes(this.db_);
  }

  /** The month that an event is booked in; see {@link bookingMonth}. */
  bookingMonth(event_at: Date, now: Date): Promise<string> {
    return bookingMonth(this.db_, event_at, now);
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
  closeMonth(close: MonthClose, facts: readonly PlaceMonthFacts[]): Promise<CloseOutcome> {
    return closeMonth(this.db_, close, facts);
  }

  /** Which months are closed, and what they keep of their places; see {@link closedMonths}. */
  closedMonths(asked: ClosedMonthsAsked = {}): Promise<ClosedMonths> {
    return closedMonths(this.db_, asked);
  }

  /** The last month that is closed, with all months before it that have postings; null for none. */
  lastClosedMonth(): Promise<string | null> {
    return lastClosedMonth(this.db_);
  }

  /** The months before `before` that are still open, oldest first; see {@link openMonthsBefore}. */
  openMonthsBefore(before: string, since?: string): Promise<string[]> {
    return openMonthsBefore(this.db_, before, since);
  }

  /** Where Medusa's payments and the ledger differ; see {@link readDifferences}. */
  differences(page: { limit: number; offset: number }): Promise<Reconciled> {
    return readDifferences(readerOf(this.db_), page);
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

  /** Another text whenever something was posted or a month closed; see {@link figuresStamp}. */
  figuresStamp(): Promise<string> {
    return figuresStamp(this.db_);
  }

  /** A page of the order lines that funded a place month; see {@link linesOfPlaceMonth}. */
  linesOfPlaceMonth(page: PlaceMonthPage): Promise<FundingLine[]> {
    return linesOfPlaceMonth(this.db_, page);
  }

  /** A page of the place months that an order line funded; see {@link placesOfLine}. */
  placesOfLine(page: LinePage): Promise<FundedByLine[]> {
    return placesOfLine(this.db_, page);
  }

  /** An order line as it was sold; see {@link soldLine}. */
  soldLine(lineId: string): Promise<SoldLine | undefined> {
    return soldLine(this.db_, lineId);
  }

  /** Which of the lines another enterprise sold; see {@link soldByOthers}. */
  soldByOthers(enterpriseId: string, lineIds: readonly string[]): Promise<Set<string>> {
    return soldByOthers(this.db_, enterpriseId, lineIds);
  }

  /** What some orders have funded, by place, month and chain; see {@link fundingOfOrders}. */
  fundingOfOrders(orderIds: readonly string[]): Promise<OrdersFunding[]> {
    return fundingOfOrders(this.db_, orderIds);
  }

  /** What stands between one enterprise and the network; see {@link ownBalance}. */
  ownBalance(scope: OwnScope, at: Date): Promise<OwnBalance> {
    return ownBalance(this.db_, scope, at);
  }

  /** A page of what an enterprise's sales have brought it; see {@link ownLines}. */
  ownLines(page: OwnLinesPage): Promise<{ lines: OwnLine[]; count: number }> {
    return ownLines(this.db_, page);
  }

  /** What was captured without a line that explains it; see {@link unmatchedOrders}. */
  unmatched(): Promise<Unmatched> {
    return unmatchedOrders(this.db_);
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

  /** What each seller was credited with in a year; see {@link sellerQuarters}. */
  sellerQuarters(year: number): Promise<SellerQuarter[]> {
    return sellerQuarters(this.db_, year);
  }

  /** What an enterprise's stall brought on a day by the ledger; see {@link stallDayFunding}. */
  stallDayFunding(enterpriseId: string, day: string): Promise<StallDayFunding> {
    return stallDayFunding(this.db_, enterpriseId, day);
  }

  /** A page of a period's vouchers; see {@link vouchers}. */
  vouchers(page: VoucherPage): Promise<Voucher[]> {
    return vouchers(this.db_, page);
  }

  /** The accounts that the network has chosen for its accounting export. */
  accountsOfClasses(): Promise<AccountOfClass[]> {
    return chosenAccounts(this.db_);
  }

  setAccountsOfClasses(accounts: readonly AccountOfClass[]): Promise<void> {
    return chooseAccounts(this.db_, accounts);
  }

  /** Seals what no seal covers yet; see {@link sealLedger}. */
  sealLedger(limits: SealingLimits = {}): Promise<Sealing> {
    return sealLedger(this.db_, limits);
  }

  /** Seals from the newest on. */
  newestSeals(page: { limit: number; offset?: number }): Promise<StoredSeal[]> {
    return newestSeals(readerOf(this.db_), page);
  }

  /** What proves each transaction of an order. */
  proofsOfOrder(orderId: string): Promise<TransactionProof[]> {
    return proofsOfOrder(readerOf(this.db_), orderId);
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
  owedPostings(currencyCode: string, enterpriseId?: string): ReturnType<typeof owedPostings> {
    return owedPostings(this.db_, currencyCode, enterpriseId);
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
  markPayoutPaid(id: string, ended: PayoutEnded, atProvider?: AtProvider): Promise<Payout> {
    return markPaid(this.db_, id, ended, atProvider);
  }

  /** Notes that a payout did not reach its enterprise, and frees what it settled; see {@link undoPayout}. */
  undoPayout(id: string, setback: Setback, atProvider?: AtProvider): Promise<Payout> {
    return undoPayout(this.db_, id, setback, atProvider);
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

  /** By which charges a payout is moved; see {@link transferPlan}. */
  transferPlan(payoutId: string): ReturnType<typeof transferPlan> {
    return transferPlan(this.db_, payoutId);
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
    return payoutDifferences(readerOf(this.db_));
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
