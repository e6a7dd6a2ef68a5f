import { sumOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { componentsOfLine } from "../ledger/components";
import { readSales } from "../ledger/sale-snapshot";

/** What a line that is not captured would bring one enterprise. Öre. */
export interface ExpectedParts {
  own: { share_minor: bigint; contribution_minor: bigint; own_minor: bigint };
  of_line: {
    gross_minor: bigint;
    refunded_minor: bigint;
    vat_minor: bigint;
    commission_minor: bigint;
  };
}

/**
 * What lines of which nothing is captured would bring an enterprise, by line: by their snapshots and
 * what their orders still hold of them. Computed, never posted. One statement.
 */
export async function expectedParts(
  db: Knex,
  enterpriseId: string,
  lines: readonly { key: string; order_id: string | null }[],
): Promise<Map<string, ExpectedParts>> {
  const wanted = new Set(lines.map((line) => line.key));
  const sales = await readSales(db, [...new Set(lines.flatMap((line) => line.order_id ?? []))]);
  return new Map(
    sales.flatMap((sale) =>
      sale.lines
        .filter((line) => wanted.has(line.line_id))
        .map((line): [string, ExpectedParts] => {
          const gross_minor = line.gross_minor - line.reduced_minor;
          const { components } = componentsOfLine(sale, { ...line, gross_minor });
          const sum = (isWanted: (one: (typeof components)[number]) => boolean) =>
            sumOf(components.filter(isWanted).map((one) => one.amount_minor));
          const isOwn = (one: (typeof components)[number]) => one.enterprise_id === enterpriseId;
          return [
            line.line_id,
            {
              own: {
                share_minor: sum(
                  (one) => isOwn(one) && (one.kind === "general" || one.kind === "shipping"),
                ),
                contribution_minor: sum((one) => isOwn(one) && one.kind === "contribution"),
                own_minor: sum(isOwn),
              },
              of_line: {
                gross_minor,
                refunded_minor: 0n,
                vat_minor: sum((one) => one.kind === "vat"),
                commission_minor: sum(
                  (one) => one.kind === "commission" || one.kind === "commission_vat",
                ),
              },
            },
          ];
        }),
    ),
  );
}
