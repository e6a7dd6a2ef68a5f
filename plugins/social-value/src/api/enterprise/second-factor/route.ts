import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readSecondFactor, startSecondFactor } from "../../../workflows/member/second-factor";
import { ownMember } from "./own-member";

/** Whether one's own second factor is on, since when, and how many recovery codes are left. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, enabled_at, codes_left } = await readSecondFactor(
    req.scope,
    await ownMember(req, res),
  );
  const is_on = status === "enabled";
  res.json({ second_factor: { is_on, enabled_at, codes_left: is_on ? codes_left : 0 } });
}

/** Begins to turn it on: the secret for an app. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.status(201).json({ setup: await startSecondFactor(req.scope, await ownMember(req, res)) });
}
