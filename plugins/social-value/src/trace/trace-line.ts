import type { Directory } from "../directory/directory";
import { componentsOfLine } from "../modules/funding/ledger/components";
import type { SaleSnapshot, StoredSaleLine } from "../modules/funding/ledger/sale-snapshot";
import { named } from "./named";
import type { OrderWords } from "./order-words";
import type { FundedPlaces } from "./places-of";
import { isReserve, type PlacePosting, type ShownPostings } from "./shown-postings";
import { sumsByEnterprise } from "./sums-by-enterprise";

interface TraceContext {
  directory: Directory;
  words: OrderWords;
  places: FundedPlaces;
  /** Stage id → what it does, in the reader's language. */
  activities: ReadonlyMap<string, string>;
  /** The postings the trace shows: from the ledger, or expected while nothing is captured. */
  shown: ShownPostings;
}

/**
 * One item line: what its price falls into, by stage, and which place months it funds; what no place
 * needs this month is in the enterprises' reserves. Öre.
 */
export function traceLine(sale: SaleSnapshot, line: StoredSaleLine, context: TraceContext) {
  const { directory, words, places, activities, shown } = context;
  const { components } = componentsOfLine(sale, line);
  const sumOf = (matches: (key: string) => boolean) =>
    Number(components.reduce((sum, c) => (matches(c.key) ? sum + c.amount_minor : sum), 0n));
  const chain = directory.chains.get(line.value_chain_id ?? "");
  const item = words.items.get(line.item_id);
  const isOfLine = (posting: PlacePosting) => posting.line_id === line.line_id;
  return {
    line_id: line.line_id,
    title: item?.title ?? "",
    variant_title: item?.variant_title ?? null,
    quantity: line.quantity,
    gross_minor: Number(line.gross_minor),
    enterprise: directory.enterprises.get(line.seller_id) ?? null,
    value_chain: chain ? { handle: chain.card.handle, name: chain.card.name } : null,
    vat_rate_bp: line.vat_rate_bp,
    vat_minor: sumOf((key) => key.startsWith("vat:")),
    commission_minor: sumOf((key) => key.startsWith("commission")),
    stages: line.stages.map((stage) => ({
      stage_id: stage.stage_id,
      activity: activities.get(stage.stage_id) ?? null,
      enterprise: named(directory.enterprises.get(stage.enterprise_id)),
      share_minor: sumOf((key) => key.endsWith(`:${stage.stage_id}`)),
      contribution_minor: sumOf((key) => key === `contribution:${stage.stage_id}`),
    })),
    places: places.ofLine(line.line_id),
    reserve: sumsByEnterprise(shown.divided.filter(isReserve).filter(isOfLine), directory),
    undivided: sumsByEnterprise(shown.undivided.filter(isOfLine), directory),
  };
}
