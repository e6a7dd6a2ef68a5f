import { sumOf } from "@insteg/domain";
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { namedFunding } from "../../../figures/named-funding";
import { publicImpact } from "../../../impact/public-impact";
import { CACHE_CONTROL } from "./cache-control";
import { type ImpactQuery, periodOf } from "./validators";

/** What sales have funded, by month and by who and where; and of large enough groups what it cost. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const period = periodOf(req.validatedQuery as unknown as ImpactQuery);
  const { first_month, last_month } = period;
  const locale = req.locale;
  const asked = { ...period, filters: {}, locale };
  const [{ rows, last_closed_month }, channels, chains] = await Promise.all([
    publicImpact(req.scope, locale),
    namedFunding(req.scope, { ...asked, by: ["month", "channel"] }),
    namedFunding(req.scope, { ...asked, by: ["month", "chain"] }),
  ]);
  const inPeriod = rows.filter((row) => row.month >= first_month && row.month <= last_month);
  const network = inPeriod.filter((row) => row.group === "network");
  res.setHeader("cache-control", CACHE_CONTROL);
  res.json({
    currency_code: "sek",
    ...period,
    last_closed_month,
    funded_minor: Number(sumOf(network.map((row) => BigInt(row.funded_minor)))),
    rows: inPeriod,
    channels: channels.rows.map(({ keys, amount_minor }) => ({
      month: keys.month?.id,
      channel: keys.channel,
      funded_minor: amount_minor,
    })),
    chains: chains.rows.map(({ keys, amount_minor }) => ({
      month: keys.month?.id,
      chain: keys.chain,
      funded_minor: amount_minor,
    })),
  });
}
