import { civilDateOf, type Opening, type OpenPeriod, openingOn } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ChannelKind } from "../modules/funding/models/channel-terms";
import { sqlRows } from "./sql";

/** How a sales channel stands; see the domain's Opening. */
export interface ChannelState extends Opening {
  id: string;
  name: string;
  kind: ChannelKind | null;
  is_disabled: boolean;
}

interface StateRow extends Pick<ChannelState, "id" | "name" | "kind" | "is_disabled"> {
  periods: OpenPeriod[];
}

/**
 * How these sales channels stand at a time, by its day in Stockholm; those that are gone are left out. A
 * disabled channel is closed, and nobody knows until when. One statement.
 */
export async function channelStates(
  db: Knex,
  channelIds: readonly string[],
  at: Date,
): Promise<Map<string, ChannelState>> {
  const rows = await sqlRows<StateRow>(
    db,
    `SELECT c.id, c.name, c.is_disabled, t.kind,
            coalesce((SELECT json_agg(json_build_object('opens_on', p.opens_on, 'closes_on', p.closes_on))
                        FROM channel_period p WHERE p.sales_channel_id = c.id), '[]'::json) AS periods
       FROM sales_channel c
       LEFT JOIN channel_terms t ON t.sales_channel_id = c.id AND t.deleted_at IS NULL
      WHERE c.id = ANY(?) AND c.deleted_at IS NULL`,
    [channelIds],
  );
  const day = civilDateOf(at);
  return new Map(
    rows.map(({ periods, ...row }) => [row.id, { ...row, ...standing(row, periods, day) }]),
  );
}

const DISABLED: Opening = { is_open: false, opens_on: null, closes_on: null };

/** How a channel with these periods stands on a day. */
export function standing(
  { is_disabled }: { is_disabled: boolean },
  periods: readonly OpenPeriod[],
  day: string,
): Opening {
  return is_disabled ? DISABLED : openingOn(periods, day);
}

/**
 * SQL: whether the channel takes the enterprise. A channel of which nothing is said takes all; goods of
 * nobody's are no matter of it.
 */
export const TAKES_ENTERPRISE = (channelId: string, enterpriseId: string): string => `
  (NOT EXISTS (SELECT 1 FROM channel_terms ct WHERE ct.sales_channel_id = ${channelId}
                  AND ct.deleted_at IS NULL AND NOT ct.takes_all_enterprises)
   OR EXISTS (SELECT 1 FROM channel_enterprise ce
               WHERE ce.sales_channel_id = ${channelId} AND ce.enterprise_id = ${enterpriseId}))`;
