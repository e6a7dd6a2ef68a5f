import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";

const QUARTERS = [1, 2, 3, 4] as const;

/** One seller's year, as a platform's operator must be able to tell it. Öre; sales are orders. */
export interface SellerReportRow {
  enterprise: { id: string; name: string };
  /** null where none is kept: an enskild firma's is a personnummer */
  organisation_number: string | null;
  municipality: string;
  /** by quarter 1–4 */
  quarters: { consideration_minor: number; fees_minor: number; sales: number }[];
  total: { consideration_minor: number; fees_minor: number; sales: number };
}

/**
 * What every seller was credited with in a calendar year, quarter by quarter, by name: what the platform's
 * yearly report of its sellers is made from (lag 2022:1681, DAC7). It is a summary to check, not the file
 * that is sent; which sellers are left out of a report is for the reader to check with Skatteverket.
 */
export async function sellerReport(
  container: MedusaContainer,
  year: number,
): Promise<SellerReportRow[]> {
  const quarters = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .sellerQuarters(year);
  const ids = [...new Set(quarters.map((row) => row.seller_id))];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise",
    fields: ["id", "name", "organisation_number", "municipality_name"],
    filters: { id: ids },
  });
  const enterprises = new Map(data.map((one) => [one.id, one]));
  const rows = ids.map((id): SellerReportRow => {
    const own = quarters.filter((row) => row.seller_id === id);
    const of = QUARTERS.map((quarter) => {
      const found = own.find((row) => row.quarter === quarter);
      return {
        consideration_minor: Number(found?.consideration_minor ?? 0n),
        fees_minor: Number(found?.fees_minor ?? 0n),
        sales: found?.sales ?? 0,
      };
    });
    const enterprise = enterprises.get(id);
    return {
      enterprise: { id, name: enterprise?.name ?? id },
      organisation_number: enterprise?.organisation_number ?? null,
      municipality: enterprise?.municipality_name ?? "",
      quarters: of,
      total: {
        consideration_minor: of.reduce((sum, one) => sum + one.consideration_minor, 0),
        fees_minor: of.reduce((sum, one) => sum + one.fees_minor, 0),
        sales: of.reduce((sum, one) => sum + one.sales, 0),
      },
    };
  });
  return rows.sort((a, b) => a.enterprise.name.localeCompare(b.enterprise.name, "sv"));
}
