import type { Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import {
  type CaptureEvent,
  type CaptureOutcome,
  expectedPostings,
  type PlaceCost,
  postCapture,
} from "./ledger/capture-posting";
import {
  type FundedSum,
  fundedByChain,
  fundedByEnterprise,
  fundedByPlaceMonth,
  type OrderPosting,
  postingsOfOrder,
} from "./ledger/funding-query";
import { deleteSale, insertSale, readSales, type SaleSnapshot } from "./ledger/sale-snapshot";
import { type SaleTerms, saleTerms } from "./ledger/sale-terms";
import ChannelTerms from "./models/channel-terms";
import NetworkSetting from "./models/network-setting";
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
  async findSale(orderId: string): Promise<SaleSnapshot | null> {
    const [sale] = await readSales(this.db_, [orderId]);
    return sale ?? null;
  }

  /** Posts a capture exactly once; see {@link postCapture}. */
  postCapture(event: CaptureEvent, places: readonly PlaceCost[]): Promise<CaptureOutcome> {
    return postCapture(this.db_, event, places);
  }

  /** What capturing the rest of the sale at `at` would post; computed, never stored. */
  expectedPostings(sale: SaleSnapshot, at: Date, places: readonly PlaceCost[]): Promise<Posting[]> {
    return expectedPostings(this.db_, sale, at, places);
  }

  /** All that is posted for an order. */
  postingsOfOrder(orderId: string): Promise<OrderPosting[]> {
    return postingsOfOrder(this.db_, orderId);
  }

  /** What was captured without a line that explains it; see {@link unmatchedOrders}. */
  unmatched(): Promise<Unmatched> {
    return unmatchedOrders(this.db_);
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
}
