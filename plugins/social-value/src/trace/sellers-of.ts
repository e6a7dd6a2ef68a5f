import { civilDateOf, isVatRegistered, shippingGrossByRate, vatOfGross } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ENTERPRISE_MODULE } from "../modules/enterprise";
import type EnterpriseModuleService from "../modules/enterprise/service";
import type { SaleSnapshot } from "../modules/funding/ledger/sale-snapshot";

/** The receipt's part per seller: who sold, and VAT and net by rate. Amounts in öre. */
export async function sellersOf(container: MedusaContainer, sale: SaleSnapshot) {
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
    const lines = sale.lines.filter((line) => line.seller_id === id);
    const { handle, name, organisation_number } = enterprise;
    return [
      {
        enterprise: { id, handle, name },
        organisation_number,
        vat_number: isVatRegistered(enterprise, sold_on) ? vatNumber(organisation_number) : null,
        gross_minor: Number(lines.reduce((sum, line) => sum + line.gross_minor, 0n)),
        vat: vatByRate(lines),
      },
    ];
  });
}

/** Sweden's form: SE, the ten digits, 01. */
function vatNumber(organisationNumber: string | null): string | null {
  return organisationNumber ? `SE${organisationNumber.replace("-", "")}01` : null;
}

/** Gross, VAT and net by rate; each line's VAT is rounded by itself, as in the ledger. */
function vatByRate(lines: SaleSnapshot["lines"]) {
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

function grossByRate(
  line: SaleSnapshot["lines"][number],
): [rate_bp: number, gross_minor: bigint][] {
  if (line.kind === "item") {
    return [[line.vat_rate_bp, line.gross_minor]];
  }
  const parts = shippingGrossByRate(line);
  return parts.length > 0 ? parts : [[0, line.gross_minor]];
}
