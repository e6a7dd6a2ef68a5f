/** What was asked of an enterprise: whether it takes its stages, or it was told that it has none any more. */
export type AskedPart = "stage" | "leaving";

/** What an owner may say: yes or no to its stages, an objection to having none. */
export const OWNER_ANSWERS = ["accepted", "declined", "objected"] as const;
export type OwnerAnswer = (typeof OWNER_ANSWERS)[number];
/** `attested`: a yes given otherwise, recorded by a coordinator. */
export type Answer = OwnerAnswer | "attested";

/** A stage as it was asked for: shares and contributions in basis points. */
export interface AskedStage {
  position: number;
  activity_code: string;
  enterprise_id: string;
  share_bp: number;
  contribution_bp: number;
}

/** One time that a draft was sent to its enterprises. */
export interface Ask {
  id: string;
  chain_version_id: string;
  revision: number;
  stages: AskedStage[];
  asked_at: Date;
  /** Whether the draft's stages still are those that were asked for. */
  is_current: boolean;
}

/** Who was asked, and what they said last. */
export interface Asked {
  enterprise_id: string;
  part: AskedPart;
  mailed_at: Date;
  answer: Answer | null;
  reason: string | null;
  member_id: string | null;
  attested_by: string | null;
  attested_how: string | null;
  attested_on: string | null;
  answered_at: Date | null;
}
