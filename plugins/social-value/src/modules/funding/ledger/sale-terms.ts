import type { SaleModel } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { NETWORK_SETTING_ID } from "../models/network-setting";

/** What the network's settings say of a sale in one channel right now. */
export interface SaleTerms {
  sale_model: SaleModel;
  /** 'YYYY-MM-DD', or null while the network is not registered for VAT. */
  vat_registered_from: string | null;
  commission_bp: number;
}

/** One statement; a network without settings is an intermediary that takes no commission. */
export async function saleTerms(db: Knex, salesChannelId: string | null): Promise<SaleTerms> {
  const [terms] = await sqlRows<SaleTerms>(
    db,
    `SELECT coalesce(n.sale_model, 'intermediary') AS sale_model, n.vat_registered_from,
            coalesce(c.commission_bp, 0) AS commission_bp
       FROM (SELECT 1) one
       LEFT JOIN network_setting n ON n.id = ? AND n.deleted_at IS NULL
       LEFT JOIN channel_terms c ON c.sales_channel_id = ? AND c.deleted_at IS NULL`,
    [NETWORK_SETTING_ID, salesChannelId],
  );
  return terms ?? { sale_model: "intermediary", vat_registered_from: null, commission_bp: 0 };
}
