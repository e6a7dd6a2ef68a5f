import type { AccountClass } from "../../accounting/account-classes";
import type { ExportName } from "../../api/admin/figures/validators";
import type { Change, comparison } from "../../figures/comparison";
import type { CoverageMatrix } from "../../figures/coverage-matrix";
import type { FlowNode, flows } from "../../figures/flows";
import type { monthOverview } from "../../figures/month-overview";
import type { NamedFunding } from "../../figures/named-funding";
import type { NetworkPlace } from "../../figures/network-places";
import type { runways } from "../../figures/runways";
import type { SellerReportRow } from "../../figures/seller-report";
import type { Shortfall, ShortfallOption } from "../../figures/shortfalls";
import type { linesOfPlace, placesOfOrderLine } from "../../figures/trace-of-figures";
import type { Jsoned } from "./jsoned";
import type { Page } from "./types";

type Answer<Work extends (...rest: never[]) => Promise<unknown>> = Jsoned<
  Awaited<ReturnType<Work>>
>;

export type { AccountClass, Change, ExportName, NetworkPlace, Shortfall, ShortfallOption };

export type Overview = Answer<typeof monthOverview> & Page;
export type OverviewRow = Overview["rows"][number];
export type Comparison = Answer<typeof comparison> & Page;
export type ComparedPlace = Comparison["rows"][number];
export type Shortfalls = Page & {
  month: string;
  is_closed: boolean;
  gap_minor: number;
  rows: Shortfall[];
};
export type Runways = Answer<typeof runways> & Page;
export type Matrix = Jsoned<CoverageMatrix> & Page;
export type Flows = Answer<typeof flows> & { first_month: string; last_month: string };
export type Sellers = Page & { year: number; rows: SellerReportRow[] };
export type FlowWay = Flows["rows"][number];
export type FlowStep = FlowNode["step"];
export type FundingRow = Jsoned<NamedFunding>;
export type PlaceLines = Answer<typeof linesOfPlace>;
export type PlaceLine = PlaceLines["rows"][number];
export type LinePlaces = Answer<typeof placesOfOrderLine>;

/** The account that a class of the ledger's accounts is exported as. */
export interface ClassAccount {
  account_class: AccountClass;
  number: string;
  name: string;
}
