import type { VatClass } from "@insteg/domain";
import type { SealView } from "../../api/lib/seal-view";
import type { FiguresTotal, PlaceMonthFigures } from "../../figures/place-month-figures";
import type { Role } from "../../lib/roles";
import type { ENTERPRISE_KINDS } from "../../modules/enterprise/models/enterprise";
import type { PLACE_KINDS } from "../../modules/training/models/training-place";

export type { FiguresTotal, PlaceMonthFigures, SealView as Seal, VatClass };
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type SaleModel = "intermediary" | "commission_sale";

export interface Page {
  count: number;
  limit: number;
  offset: number;
}

/** Somebody who can sign in to the admin. */
export interface StaffMember {
  user_id: string;
  email: string;
  first_name: string | null;
  last_name: string | null;
  role: Role | null;
  is_self: boolean;
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
  /** An instant; null while its goods are sold. */
  suspended_at: string | null;
  suspension_reason: string;
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

/** What an enterprise has been asked, and what it has said. */
export interface ConsentOfEnterprise {
  enterprise_id: string;
  name: string;
  part: "stage" | "leaving";
  mailed_at: string;
  answer: "accepted" | "declined" | "objected" | "attested" | null;
  reason: string | null;
  answered_at: string | null;
  by: string | null;
  attested_how: string | null;
  attested_on: string | null;
  may_attest: boolean;
}

export interface Consent {
  state: "not_asked" | "changed" | "waiting" | "declined" | "agreed";
  revision: number;
  may_remind: boolean;
  enterprises: ConsentOfEnterprise[];
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
  months: (PlaceMonthFigures & { sets_terms: boolean; is_closed: boolean })[];
};

export interface Network {
  name: string;
  organisation_number: string | null;
  sale_model: SaleModel;
  vat_registered_from: string | null;
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

/** Where Medusa's payments and the ledger do not say the same; amounts in öre. */
export interface Difference {
  kind:
    | "capture_not_posted"
    | "refund_not_posted"
    | "amount_differs"
    | "payment_unknown"
    | "order_without_sale"
    | "unmatched";
  order_id: string | null;
  display_id: number | null;
  subject_id: string;
  medusa_minor: number;
  ledger_minor: number;
  at: string;
}

/** A stall sale that is paid but could not be booked yet; öre. */
export interface WaitingSale {
  id: string;
  enterprise_id: string;
  enterprise_name: string;
  sold_at: string;
  paid_minor: number;
  reason: "unexplained" | "failing";
  goods: { product_id: string | null; title: string; quantity: number; is_gone: boolean }[];
}

/** What was captured without a line that explains it, öre; the orders are the oldest ones. */
/** A payment that the customer's bank has questioned; öre. */
export interface Dispute {
  id: string;
  order_id: string | null;
  display_id: number | null;
  status: string;
  answer_by: string | null;
  opened_at: string;
  taken_minor: number;
  fee_minor: number;
}

export interface Unmatched {
  amount_minor: number;
  orders_count: number;
  orders: { order_id: string; display_id: number | null; amount_minor: number }[];
}
