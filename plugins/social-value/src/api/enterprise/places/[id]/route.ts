import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownPlaceFunding } from "../../../../figures/own-place-funding";
import { monthsOfOwnPlace, ownPlace } from "../../../../figures/own-places";
import { shortfalls } from "../../../../figures/shortfalls";
import { checkedParams } from "../../../lib/checked-params";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";
import { OwnPlaceQuery } from "../validators";

/**
 * A place of the enterprise's with its months, what funded it in one of them, and what would fill what
 * its places lack then.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { locale } = req;
  const asked = checkedParams(OwnPlaceQuery, req.query);
  const place = await ownPlace(req.scope, enterprise_id, idOf(req), locale);
  const [months, funding, short] = await Promise.all([
    monthsOfOwnPlace(req.scope, enterprise_id, place),
    ownPlaceFunding(req.scope, { ...asked, enterprise_id, place_id: place.id, locale }),
    shortfalls(req.scope, asked.month, {
      locale,
      filters: { enterprise: [enterprise_id] },
      isOwnGoodsFirst: true,
    }),
  ]);
  const [shortfall] = short.rows;
  res.json({
    place: { ...place, months },
    funding,
    shortfall: shortfall
      ? {
          gap_minor: shortfall.gap_minor,
          reserve_debt_minor: shortfall.reserve_debt_minor,
          to_fill_minor: shortfall.to_fill_minor,
          options: shortfall.options,
        }
      : null,
  });
}
