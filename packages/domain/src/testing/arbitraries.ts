import fc from "fast-check";
import type { PlaceNeed } from "../allocation";
import type { CaptureLine } from "../capture";
import {
  type Component,
  componentsOfItem,
  type ItemLine,
  type SaleModel,
  type StageShare,
} from "../sale";
import { type ConsignmentNet, componentsOfShipping, type ShippingLine } from "../shipping";

export const RUNS = { numRuns: 300 };

const ENTERPRISES = ["ent_a", "ent_b", "ent_c"];

export const rateBp = fc.constantFrom(0, 600, 1200, 2500);
export const basisPoints = fc.integer({ min: 0, max: 10000 });
export const saleModel = fc.constantFrom<SaleModel>("intermediary", "commission_sale");
export const enterpriseId = fc.constantFrom(...ENTERPRISES);
export const minor = (max: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max });

/** 1–5 stages whose shares sum to 10 000: the gaps between distinct cuts of the whole. */
export const stages: fc.Arbitrary<StageShare[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 4 })
  .chain((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 10000];
    const shares = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
    return fc.tuple(
      ...shares.map((share_bp, index) =>
        fc.record({
          stage_id: fc.constant(`stg_${index}`),
          enterprise_id: enterpriseId,
          share_bp: fc.constant(share_bp),
          contribution_bp: basisPoints,
        }),
      ),
    );
  });

export function itemLine(line_id = "line"): fc.Arbitrary<ItemLine> {
  return fc.record({
    line_id: fc.constant(line_id),
    gross_minor: minor(50_000n),
    network_discount_minor: fc.oneof(fc.constant(0n), minor(20_000n)),
    vat_rate_bp: rateBp,
    seller_id: enterpriseId,
    sale_model: saleModel,
    commission_bp: basisPoints,
    network_vat_registered: fc.boolean(),
    stages,
  });
}

/** Small nets among them, for they make the odd öre move about. */
export const consignment: fc.Arbitrary<ConsignmentNet[]> = fc.array(
  fc.record({ vat_rate_bp: rateBp, net_minor: fc.oneof(minor(9n), minor(90_000n)) }),
  { maxLength: 5 },
);

export function shippingLine(line_id = "shipping"): fc.Arbitrary<ShippingLine> {
  return fc.record({
    line_id: fc.constant(line_id),
    gross_minor: fc.oneof(minor(30n), minor(20_000n)),
    network_discount_minor: fc.oneof(fc.constant(0n), minor(30n), minor(20_000n)),
    shipper_id: enterpriseId,
    sale_model: saleModel,
    consignment,
  });
}

/** An order of 1–4 lines, shipping among them, of which nothing is captured yet. */
export const orderLines: fc.Arbitrary<CaptureLine[]> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: count }, (_, index) => itemLine(`line_${index}`))),
      fc.option(shippingLine("ship_0"), { nil: undefined }),
    ),
  )
  .map(([items, shipping]) => [
    ...items.map((item) => captureLine({ ...item, ...componentsOfItem(item) })),
    ...(shipping ? [captureLine({ ...shipping, ...componentsOfShipping(shipping) })] : []),
  ]);

export const needsByEnterprise: fc.Arbitrary<Map<string, PlaceNeed[]>> = fc
  .tuple(...ENTERPRISES.map((id) => placeNeeds(id)))
  .map((needs) => new Map(ENTERPRISES.map((id, index) => [id, needs[index] ?? []])));

export function placeNeeds(prefix = "ent"): fc.Arbitrary<PlaceNeed[]> {
  return fc
    .array(minor(6_000n), { maxLength: 4 })
    .map((needs) =>
      needs.map((need_minor, index) => ({ place_id: `${prefix}_place_${index}`, need_minor })),
    );
}

/** The same list in another order. */
export function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** A whole cut into 1–6 amounts; some may be zero. */
export function cutsOf(whole: bigint): fc.Arbitrary<bigint[]> {
  return fc.array(fc.bigInt({ min: 0n, max: whole }), { maxLength: 5 }).map((cuts) => {
    const edges = [0n, ...cuts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), whole];
    return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0n));
  });
}

function captureLine(line: {
  line_id: string;
  gross_minor: bigint;
  promotion_minor: bigint;
  components: Component[];
}): CaptureLine {
  const { line_id, gross_minor, promotion_minor, components } = line;
  const posted = { gross_minor: 0n, promotion_minor: 0n, by_component: new Map() };
  return { line_id, gross_minor, promotion_minor, components, posted };
}
