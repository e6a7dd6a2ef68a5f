import { civilDateOf, isVatRegistered, shippingGrossByRate, vatOfGross } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ENTERPRISE_MODULE } from "../modules/enterprise";
import type EnterpriseModuleService from "../modules/enterprise/service";
import { FUNDING_MODULE } from "../modules/funding";
import type { SaleSnapshot } from "../modules/funding/ledger/sale-snapshot";
import { NETWORK_SETTING_ID } from "../modules/funding/models/network-setting";
import type FundingModuleService from "../modules/funding/service";
import { named } from "./named";

type Lines = SaleSnapshot["lines"];

/** Who sells, as a receipt names it; `enterprise` is null for the network itself. */
interface Party {
  enterprise: { id: string; handle: string; name: string } | null;
  name: string;
  organisation_number: string | null;
  is_vat_registered: boolean;
}

/**
 * The receipt's part per seller: who sold, and VAT and net by rate. Each line's enterprise is its
 * seller, but in a commission sale the network sells all of it in its own name. Amounts in öre.
 */
export function sellersOf(container: MedusaContainer, sale: SaleSnapshot) {
  return sale.sale_model === "commission_sale"
    ? networkAsSeller(container, sale)
    : enterprisesAsSellers(container, sale);
}

async function networkAsSeller(container: MedusaContainer, sale: SaleSnapshot) {
  const settings = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listNetworkSettings({ id: NETWORK_SETTING_ID });
  return settings.map(({ name, organisation_number }) => {
    const is_vat_registered = sale.network_vat_registered;
    return partOf({ enterprise: null, name, organisation_number, is_vat_registered }, sale.lines);
  });
}

async function enterprisesAsSellers(container: MedusaContainer, sale: SaleSnapshot) {
  const ids = [...new Set(sale.lines.map((line) => line.seller_id))].sort();
  const enterprises = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .listEnterprises({ id: ids }, { take: ids.length });
  const sold_on = civilDateOf(sale.placed_at);
  return ids.flatMap((id) => {
    const enterprise = enterprises.find((candidate) => candidate.id === id);
    if (!enterprise) {
      return [];
    }
    const { name, organisation_number } = enterprise;
    const is_vat_registered = isVatRegistered(enterprise, sold_on);
    const party = { enterprise: named(enterprise), name, organisation_number, is_vat_registered };
    return [
      partOf(
        party,
        sale.lines.filter((line) => line.seller_id === id),
      ),
    ];
  });
}

function partOf({ is_vat_registered, ...party }: Party, lines: Lines) {
  return {
    ...party,
    vat_number: is_vat_registered ? vatNumber(party.organisation_number) : null,
    gross_minor: Number(lines.reduce((sum, line) => sum + line.gross_minor, 0n)),
    vat: vatByRate(lines),
  };
}

/** Sweden's form: SE, the ten digits, 01. */
export function vatNumber(organisationNumber: string | null): string | null {
  return organisationNumber ? `SE${organisationNumber.replace("-", "")}01` : null;
}

/** Gross, VAT and net by rate; each line's VAT is rounded by itself, as in the ledger. */
function vatByRate(lines: Lines) {
  const byRate = new Map<number, { gross_minor: bigint; vat_minor: bigint }>();
  for (const line of lines) {
    for (const [rate_bp, gross_minor] of grossByRate(line)) {
      const sum = byRate.get(rate_bp) ?? { gross_minor: 0n, vat_minor: 0n };
      byRate.set(rate_bp, {
        gross_minor: sum.gross_minor + gross_minor,
        vat_minor: sum.vat_minor + vatOfGross(gross_minor, rate_bp),
      });
    }
  }
  return [...byRate]
    .sort(([a], [b]) => a - b)
    .map(([rate_bp, { gross_minor, vat_minor }]) => ({
      rate_bp,
      vat_minor: Number(vat_minor),
      net_minor: Number(gross_minor - vat_minor),
    }));
}

function grossByRate(line: Lines[number]): [rate_bp: number, gross_minor: bigint][] {
  if (line.kind === "item") {
    return [[line.vat_rate_bp, line.gross_minor]];
  }
  const parts = shippingGrossByRate(line);
  return parts.length > 0 ? parts : [[0, line.gross_minor]];
}
