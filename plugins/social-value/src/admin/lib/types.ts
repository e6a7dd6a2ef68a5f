import type { VatClass } from "@insteg/domain";
import type { FiguresTotal, PlaceMonthFigures } from "../../figures/place-month-figures";
import type { ENTERPRISE_KINDS } from "../../modules/enterprise/models/enterprise";
import type { ChannelKind } from "../../modules/funding/models/channel-terms";
import type { PLACE_KINDS } from "../../modules/training/models/training-place";

export type { ChannelKind, FiguresTotal, PlaceMonthFigures, VatClass };
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type SaleModel = "intermediary" | "commission_sale";

export interface Page {
  count: number;
  limit: number;
  offset: number;
}

export interface Named {
  id: string;
  name: string;
}

export interface Enterprise extends Named {
  handle: string;
  kind: EnterpriseKind;
  organisation_number: string | null;
  municipality_code: string;
  municipality_name: string;
  /** 'YYYY-MM-DD' */
  vat_registered_from: string | null;
  vat_registered_until: string | null;
  tagline: string;
  story: string;
  website: string | null;
  picture_url: string | null;
  is_demo: boolean;
}

export interface Stage {
  id: string;
  position: number;
  activity_code: string;
  enterprise_id: string;
  /** Of the whole, basis points. */
  share_bp: number;
  /** Of the share, basis points. */
  contribution_bp: number;
  enterprise: Named | null;
}

export interface ChainVersion {
  id: string;
  number: number;
  status: "draft" | "published";
  published_at: string | null;
  stages: Stage[];
}

export interface ValueChain extends Named {
  handle: string;
  description: string;
  picture_url: string | null;
  is_demo: boolean;
  /** Newest first. In a list the stages carry only their ids. */
  versions: ChainVersion[];
}

export interface TrainingPlace extends Named {
  handle: string;
  kind: PlaceKind;
  enterprise_id: string;
  enterprise: Named | null;
  seats: number;
  /** 'YYYY-MM' */
  first_month: string;
  last_month: string | null;
  is_demo: boolean;
}

export type PlaceInMonth = TrainingPlace & { figures: PlaceMonthFigures };
export type PlaceWithMonths = TrainingPlace & {
  months: (PlaceMonthFigures & { sets_terms: boolean })[];
};

export interface Network {
  name: string;
  organisation_number: string | null;
  sale_model: SaleModel;
  vat_registered_from: string | null;
}

export interface ChannelTerms {
  sales_channel_id: string;
  name: string;
  is_disabled: boolean;
  kind: ChannelKind | null;
  commission_bp: number;
}

export interface ProductTag {
  status: string;
  enterprise: Named | null;
  value_chain: Named | null;
  vat_class: VatClass | null;
}

/** What is paid of a line of an order and not given back, öre. */
export interface RefundableLine {
  line_id: string;
  kind: "item" | "shipping";
  title: string;
  variant_title: string | null;
  remaining_minor: number;
}
