import { GOODS_LIMITS, type GoodsListing } from "./listing";

export interface ListingIssue {
  /** The field's name; a dot leads into it. */
  field: string;
  code: string;
}

/** What an enterprise's listing may name. */
export interface Choices {
  chain_ids: readonly string[];
  channel_ids: readonly string[];
  /** Channels in which the enterprise may not sell. */
  closed_channel_ids: readonly string[];
  /** Channels that a coordinator has taken the goods out of. */
  refused_channel_ids: readonly string[];
}

/** What does not hang together in a listing whose fields are right one by one. */
export function listingIssues(listing: GoodsListing, choices: Choices): ListingIssue[] {
  const { value_chain_id } = listing;
  return [
    ...(value_chain_id && !choices.chain_ids.includes(value_chain_id)
      ? [{ field: "value_chain_id", code: "value_chain_unknown" }]
      : []),
    ...channelIssues(listing, choices),
    ...optionIssues(listing),
    ...variantIssues(listing),
  ];
}

function channelIssues({ sales_channel_ids }: GoodsListing, choices: Choices): ListingIssue[] {
  const codes = sales_channel_ids.flatMap((id) => {
    if (choices.closed_channel_ids.includes(id)) {
      return ["sales_channel_not_taking"];
    }
    if (!choices.channel_ids.includes(id)) {
      return ["sales_channel_unknown"];
    }
    return choices.refused_channel_ids.includes(id) ? ["sales_channel_refused"] : [];
  });
  return [...new Set(codes)].map((code) => ({ field: "sales_channel_ids", code }));
}

function optionIssues({ options, variants }: GoodsListing): ListingIssue[] {
  if (new Set(options.map(folded)).size < options.length) {
    return [{ field: "options", code: "duplicate" }];
  }
  if (options.length === 0 && variants.length > 1) {
    return [{ field: "options", code: "required" }];
  }
  return [];
}

function variantIssues({ options, variants, content_unit }: GoodsListing): ListingIssue[] {
  if (variants.length === 0) {
    return [{ field: "variants", code: "required" }];
  }
  const issues: ListingIssue[] = [];
  const combinations = new Set<string>();
  const skus = new Set<string>();
  for (const [index, variant] of variants.entries()) {
    const field = (name: string) => `variants.${index}.${name}`;
    const named = Object.keys(variant.options);
    if (named.length !== options.length || options.some((one) => !variant.options[one])) {
      issues.push({ field: field("options"), code: "required" });
    }
    const combination = options.map((one) => folded(variant.options[one] ?? "")).join("\0");
    if (combinations.has(combination)) {
      issues.push({ field: field("options"), code: "duplicate" });
    }
    combinations.add(combination);
    if (variant.sku && skus.has(variant.sku)) {
      issues.push({ field: field("sku"), code: "duplicate" });
    }
    skus.add(variant.sku ?? "");
    if (variant.content_milli !== null && !content_unit) {
      issues.push({ field: "content_unit", code: "required" });
    }
  }
  return issues.slice(0, GOODS_LIMITS.variants);
}

const folded = (text: string) => text.trim().toLocaleLowerCase("sv");
