import type { CivilDate, VatClass, VatSeller } from "@insteg/domain";
import { civilDateOf, sellerVatRateBp, VAT_CLASSES } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../../directory/directory";
import { TAKES_ENTERPRISE } from "../../lib/channel-state";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import type { ChannelKind } from "../../modules/funding/models/channel-terms";
import { databaseOf } from "../lib/database";

export interface GoodsChannel {
  id: string;
  name: string;
  kind: ChannelKind;
}

/** What an enterprise may choose among when it lists goods, and how they are sold. */
export interface GoodsTerms {
  enterprise: { id: string; handle: string };
  /** Where its goods lie. */
  location_id: string;
  /** Published chains in which it has a stage. */
  chains: { id: string; handle: string; name: string }[];
  /** Those that take the enterprise's goods. */
  channels: GoodsChannel[];
  /** The network's other channels, which do not. */
  closed_channels: GoodsChannel[];
  vat_rates: { vat_class: VatClass; rate_bp: number }[];
  /** A coordinator has accepted goods of its, so its goods are sold without being looked at first. */
  publishes_directly: boolean;
}

interface SellerRow extends VatSeller {
  handle: string;
  location_id: string;
  publishes_directly: boolean;
}

/** The terms of an enterprise's listings today, chains' names in the locale ('sv-SE', 'en-US'). */
export async function goodsTerms(
  container: MedusaContainer,
  enterpriseId: string,
  locale?: string,
): Promise<GoodsTerms> {
  const db = databaseOf(container);
  const [seller, channels, directory] = await Promise.all([
    sellerOf(db, enterpriseId),
    networkChannels(db, enterpriseId),
    networkDirectory(container, locale),
  ]);
  const chains = [...directory.chains.values()]
    .filter(({ shares }) => shares.some((share) => share.enterprise_id === enterpriseId))
    .map(({ card: { id, handle, name } }) => ({ id, handle, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
  return {
    enterprise: { id: enterpriseId, handle: seller.handle },
    location_id: seller.location_id,
    chains,
    channels: channelsThat(channels, true),
    closed_channels: channelsThat(channels, false),
    vat_rates: ratesOf(seller, civilDateOf(clock.now())),
    publishes_directly: seller.publishes_directly,
  };
}

function ratesOf(seller: VatSeller, today: CivilDate): GoodsTerms["vat_rates"] {
  return VAT_CLASSES.map((vat_class) => ({
    vat_class,
    rate_bp: sellerVatRateBp(vat_class, seller, today),
  }));
}

/** Registration as the selling facts have it: in a commission sale the network's decides. */
export async function sellerOf(db: Knex, enterpriseId: string): Promise<SellerRow> {
  const [row] = await sqlRows<SellerRow>(
    db,
    `SELECT e.handle, l.stock_location_id AS location_id,
            CASE WHEN n.id IS NULL THEN e.vat_registered_from ELSE n.vat_registered_from END
              AS vat_registered_from,
            CASE WHEN n.id IS NULL THEN e.vat_registered_until END AS vat_registered_until,
            (EXISTS (SELECT 1 FROM goods_review r
                      WHERE r.enterprise_id = e.id AND r.accepted_at IS NOT NULL)
             OR EXISTS (SELECT 1 FROM product_enterprise pe JOIN product p ON p.id = pe.product_id
                         WHERE pe.enterprise_id = e.id AND pe.deleted_at IS NULL
                           AND p.deleted_at IS NULL AND p.status = 'published'))
              AS publishes_directly
       FROM enterprise e
       JOIN enterprise_stock_location l ON l.enterprise_id = e.id AND l.deleted_at IS NULL
       LEFT JOIN network_setting n ON n.id = 'network' AND n.sale_model = 'commission_sale'
        AND n.deleted_at IS NULL
      WHERE e.id = ? AND e.deleted_at IS NULL`,
    [enterpriseId],
  );
  if (!row) {
    throw new Error(`the enterprise ${enterpriseId} has no place for its goods`);
  }
  return row;
}

type NetworkChannel = GoodsChannel & { takes: boolean };

function networkChannels(db: Knex, enterpriseId: string): Promise<NetworkChannel[]> {
  return sqlRows<NetworkChannel>(
    db,
    `SELECT s.id, s.name, t.kind, ${TAKES_ENTERPRISE("s.id", "?")} AS takes FROM sales_channel s
       JOIN channel_terms t ON t.sales_channel_id = s.id AND t.deleted_at IS NULL
      WHERE s.deleted_at IS NULL AND NOT s.is_disabled ORDER BY s.created_at, s.id`,
    [enterpriseId],
  );
}

function channelsThat(channels: readonly NetworkChannel[], takes: boolean): GoodsChannel[] {
  return channels
    .filter((channel) => channel.takes === takes)
    .map(({ id, name, kind }) => ({ id, name, kind }));
}
