import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sieExport } from "../../../../accounting/sie-export";
import { sendPieces } from "../../../lib/send-pieces";
import { askedOf } from "../read";
import type { SieQuery } from "../validators";

/** A period's vouchers for an accounting program, as a SIE 4I file; sent as it is written. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const period = askedOf<SieQuery>(req);
  const pieces = sieExport(req.scope, period);
  // The first piece is read before anything is promised, so that an error is still answered as one.
  const first = await pieces.next();
  const name = `insteg-${period.first_month}_${period.last_month}.si`;
  res.setHeader("content-disposition", `attachment; filename="${name}"`);
  res.type("application/octet-stream");
  await sendPieces(res, startingWith(first.value, pieces));
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
