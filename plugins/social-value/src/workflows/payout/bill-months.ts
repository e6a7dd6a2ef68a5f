import {
  civilDateOf,
  isVatRegistered,
  type Supply,
  sellerVatRateBp,
  shippingSupplies,
  supplyVatClass,
  type VatSeller,
} from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { SuppliedLine } from "../../modules/funding/self-billing/supplied-lines";
import type FundingModuleService from "../../modules/funding/service";
import { CURRENCY } from "./payout-preview";

/**
 * Bills every closed month that is not billed: a statement for each seller and supplier, with the VAT
 * of the supplies at the supplier's rate on the day of sale. Each is made in a transaction of its own, and
 * one that is there already is passed by: a run that dies can be made again. Gives how many were made.
 */
export async function billClosedMonths(container: MedusaContainer): Promise<number> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  let made = 0;
  for (const period of await funding.unbilledMonths()) {
    const lines = await funding.suppliedLines(period, CURRENCY);
    const suppliesOf = await supplyMaker(container, lines);
    for (const [{ seller_id, supplier_id }, own] of byPair(lines)) {
      const isNew = await funding.billSupplies({
        seller_id,
        supplier_id,
        period,
        currency_code: CURRENCY,
        supplies: own.flatMap(suppliesOf),
        at: clock.now(),
      });
      made += isNew ? 1 : 0;
    }
    await funding.noteBilled(period, clock.now());
  }
  return made;
}

type Pair = Pick<SuppliedLine, "seller_id" | "supplier_id">;

function byPair(lines: readonly SuppliedLine[]): [Pair, SuppliedLine[]][] {
  const pairs = new Map<string, [Pair, SuppliedLine[]]>();
  for (const line of lines) {
    const key = `${line.seller_id ?? ""} ${line.supplier_id}`;
    const pair = pairs.get(key) ?? [line, []];
    pairs.set(key, pair);
    pair[1].push(line);
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** What turns a line into supplies, with the VAT terms of the lines' suppliers at hand. */
async function supplyMaker(
  container: MedusaContainer,
  lines: readonly SuppliedLine[],
): Promise<(line: SuppliedLine) => Supply[]> {
  const suppliers = await vatSellers(
    container,
    lines.map((line) => line.supplier_id),
  );
  return (line) => suppliesOf(line, suppliers.get(line.supplier_id) ?? UNREGISTERED);
}

const UNREGISTERED: VatSeller = { vat_registered_from: null, vat_registered_until: null };

function suppliesOf(line: SuppliedLine, supplier: VatSeller): Supply[] {
  const { line_id, net_minor, kind } = line;
  const date = civilDateOf(line.placed_at);
  if (kind === "item") {
    return [{ line_id, net_minor, rate_bp: supplyRateBp(line, supplier, date) }];
  }
  return isVatRegistered(supplier, date)
    ? shippingSupplies(line_id, net_minor, line.consignment)
    : [{ line_id, net_minor, rate_bp: 0 }];
}

/**
 * By the goods' class when they were sold, so that a line is billed and credited at one rate. Of a line that
 * is older than its class's snapshot, the rate that the customer paid says the most.
 */
function supplyRateBp(
  { vat_class, sale_model, vat_rate_bp }: SuppliedLine,
  supplier: VatSeller,
  date: string,
): number {
  if (vat_class || vat_rate_bp === 0) {
    return sellerVatRateBp(supplyVatClass(vat_class ?? "standard", sale_model), supplier, date);
  }
  return isVatRegistered(supplier, date) ? vat_rate_bp : 0;
}

async function vatSellers(
  container: MedusaContainer,
  enterpriseIds: readonly string[],
): Promise<Map<string, VatSeller>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise",
    fields: ["id", "vat_registered_from", "vat_registered_until"],
    filters: { id: [...new Set(enterpriseIds)] },
  });
  return new Map(
    data.map(({ id, vat_registered_from = null, vat_registered_until = null }) => [
      id,
      { vat_registered_from, vat_registered_until },
    ]),
  );
}
