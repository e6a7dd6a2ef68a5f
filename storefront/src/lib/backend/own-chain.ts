import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { page } from "./fields";
import { ownRequest } from "./own-request";

const stage = z.object({
  position: z.number(),
  activity: z.string(),
  enterprise_id: z.string(),
  enterprise: z.string(),
  /** Basis points: of the value, and of that share. */
  share_bp: z.number().int(),
  contribution_bp: z.number().int(),
  is_own: z.boolean(),
});
export type OwnChainStage = z.output<typeof stage>;

const proposal = z.object({
  ask_id: z.string(),
  number: z.number(),
  revision: z.number(),
  asked_at: z.string(),
  part: z.enum(["stage", "leaving"]),
  state: z.enum(["not_asked", "changed", "waiting", "declined", "agreed"]),
  answer: z.enum(["accepted", "declined", "objected", "attested"]).nullable(),
  reason: z.string().nullable(),
  answered_at: z.string().nullable(),
  asked_count: z.number(),
  agreed_count: z.number(),
  stages: z.array(stage),
});
export type Proposal = z.output<typeof proposal>;

const chain = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  in_force: z
    .object({ number: z.number(), published_at: z.string(), stages: z.array(stage) })
    .nullable(),
  proposal: proposal.nullable(),
});
export type OwnChain = z.output<typeof chain>;

const list = z.object({ chains: z.array(chain), waiting_count: z.number(), ...page });

/** A page of the chains that the enterprise is in, or asked about; what waits for its answer first. */
export async function listOwnChains(
  token: string,
  query: { limit: number; offset: number },
  locale: Locale,
) {
  return read(await ownRequest(token, "chains", { query, locale }), list);
}

/** Throws `not_found` for a chain that the enterprise has nothing to do with. */
export async function getOwnChain(token: string, id: string, locale: Locale): Promise<OwnChain> {
  const request = await ownRequest(token, `chains/${encodeURIComponent(id)}`, { locale });
  return (await read(request, z.object({ chain }))).chain;
}

/** Says yes, no or what is objected to; throws `proposal_changed` when it is about something else by now. */
export async function answerProposal(
  token: string,
  id: string,
  said: { ask_id: string; answer: "accepted" | "declined" | "objected"; reason: string },
): Promise<void> {
  const request = await ownRequest(token, `chains/${encodeURIComponent(id)}/answer`);
  await write("POST", request, said, z.object({ is_new: z.boolean() }));
}
