import type { Directory } from "../directory/directory";
import { componentsOfLine } from "../modules/funding/ledger/components";
import type { SaleLineSnapshot, SaleSnapshot } from "../modules/funding/ledger/sale-snapshot";
import { named } from "./named";
import type { OrderWords } from "./order-words";
import type { FundedPlaces, PlacePosting } from "./places-of";

interface TraceContext {
  directory: Directory;
  words: OrderWords;
  places: FundedPlaces;
  /** Stage id → what it does, in the reader's language. */
  activities: ReadonlyMap<string, string>;
  /** The postings the trace shows: from the ledger, or expected while nothing is captured. */
  shown: readonly PlacePosting[];
}

/** One item line: what its price falls into, by stage, and which place months it funds. Öre. */
export function traceLine(sale: SaleSnapshot, line: SaleLineSnapshot, context: TraceContext) {
  const { directory, words, places, activities, shown } = context;
  const { components } = componentsOfLine(sale, line);
  const sumOf = (matches: (key: string) => boolean) =>
    Number(components.reduce((sum, c) => (matches(c.key) ? sum + c.amount_minor : sum), 0n));
  const chain = directory.chains.get(line.value_chain_id ?? "");
  const item = words.items.get(line.line_id);
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
    reserve: reserveOf(line.line_id, shown, directory),
  };
}

/** What no place needs this month and the enterprises' training reserves keep for the next. */
function reserveOf(lineId: string, shown: readonly PlacePosting[], directory: Directory) {
  const sums = new Map<string, bigint>();
  for (const posting of shown) {
    const isContribution = posting.component?.startsWith("contribution:") ?? false;
    if (posting.line_id === lineId && isContribution && posting.place_id === null) {
      const id = posting.enterprise_id ?? "";
      sums.set(id, (sums.get(id) ?? 0n) + posting.amount_minor);
    }
  }
  return [...sums].map(([id, amount]) => ({
    enterprise: named(directory.enterprises.get(id)),
    amount_minor: Number(amount),
  }));
}
