/** Words in both languages of the shop; neither may be empty. */
export interface Localised {
  sv: string;
  en: string;
}

/** A calendar day in Europe/Stockholm, "YYYY-MM-DD". */
export type CivilDate = string;
/** A calendar month in Europe/Stockholm, "YYYY-MM". */
export type Month = string;

export type EnterpriseKind =
  | "work_integration_social_enterprise"
  | "social_enterprise"
  | "cooperative"
  | "association"
  | "small_producer"
  | "public_body";

export interface DemoMunicipality {
  /** Statistics Sweden's (SCB) municipality code, four digits. */
  code: string;
  name: string;
}

export interface DemoEnterprise {
  handle: string;
  name: string;
  kind: EnterpriseKind;
  municipality_code: string;
  /** "NNNNNN-NNNN"; null where a real one would be a person's number (enskild firma). */
  organisation_number: string | null;
  /** First day of VAT registration; null below the 120 000 kr limit. */
  vat_registered_from: CivilDate | null;
  tagline: Localised;
  story: Localised;
  website: null;
  picture: string;
}

export interface DemoStage {
  /** 1 for the first stage. */
  position: number;
  enterprise: string;
  activity_code: string;
  /** Basis points of what is divided; a version's stages sum to 10 000. */
  share_bp: number;
  /** Basis points of the stage's own share that go to training. */
  contribution_bp: number;
}

export interface DemoChainVersion {
  published_on: CivilDate;
  stages: DemoStage[];
}

export interface DemoChain {
  handle: string;
  name: Localised;
  description: Localised;
  picture: string;
  /** Oldest first. */
  versions: DemoChainVersion[];
}

export type PlaceKind = "work_training" | "entry_level_job";

export interface OccupiedFrom {
  from: Month;
  seats: number;
}

export interface DemoPlace {
  handle: string;
  enterprise: string;
  name: Localised;
  kind: PlaceKind;
  seats: number;
  first_month: Month;
  last_month: Month | null;
  /** Öre per seat and month. */
  seat_cost_minor: number;
  /** Hours per seat and month. */
  hours_per_month: number;
  /** The same number in every month, or steps in force from a month on. */
  occupied: number | OccupiedFrom[];
  /** Öre per month for the whole place, all its seats together. */
  public_support_minor: number;
}

export type VatClass = "standard" | "food" | "serving" | "culture";

export interface DemoOption {
  title: Localised;
  /** Swedish words; `optionValueInEnglish` has the English ones. */
  values: string[];
}

export interface DemoVariant {
  sku: string;
  title: string;
  /** Option title in Swedish -> value. */
  options: Record<string, string>;
  /** Öre including VAT; always whole kronor. */
  price_minor: number;
  weight_grams: number;
  stock: number;
}

export interface DemoProduct {
  handle: string;
  title: Localised;
  description: Localised;
  /** The seller: has a stage in every version of the chain. */
  enterprise: string;
  chain: string;
  category: string;
  vat_class: VatClass;
  options: DemoOption[];
  variants: DemoVariant[];
  pictures: string[];
  channels: string[];
}

export interface DemoCategory {
  handle: string;
  name: Localised;
}

export type ChannelKind = "web" | "stall" | "shop" | "wholesale";

export interface DemoChannel {
  handle: string;
  name: Localised;
  kind: ChannelKind;
  /** The network's commission in basis points of the net price. */
  commission_bp: number;
  description: Localised;
  /** Where it stands, and when, in words; none for one without a place. */
  place?: string;
  hours?: Localised;
  /** Its price list: the plain prices raised or lowered, basis points. None has none. */
  price_change_bp?: number;
}

export interface DemoShippingOption {
  handle: string;
  enterprise: string;
  name: Localised;
  kind: "parcel" | "courier" | "pickup";
  /** Öre including VAT. */
  price_minor: number;
}

export interface DemoActivity {
  code: string;
  label: Localised;
}

export interface DemoNetwork {
  municipalities: DemoMunicipality[];
  activities: DemoActivity[];
  enterprises: DemoEnterprise[];
  chains: DemoChain[];
  places: DemoPlace[];
  categories: DemoCategory[];
  channels: DemoChannel[];
  shipping_options: DemoShippingOption[];
  products: DemoProduct[];
}
