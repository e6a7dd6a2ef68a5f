import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../../lib/clock";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { type AnswerOutcome, insertAnswer } from "../../../modules/value-chain/consent/answers";
import { newestAsk } from "../../../modules/value-chain/consent/asks";
import type { OwnerAnswer } from "../../../modules/value-chain/consent/consent";
import { databaseOf } from "../../lib/database";
import { knownVersion } from "../known-version";

export interface AnswerInput {
  enterprise_id: string;
  /** The owner who answers. */
  member_id: string;
  value_chain_id: string;
  /** What they have read: another asking's answer is none. */
  ask_id: string;
  answer: OwnerAnswer;
  reason: string;
}

/**
 * Keeps what an owner says to a proposal; the same said again is kept once. Throws "value_chain_not_found"
 * (404) for an asking that is not of this chain or enterprise, "proposal_changed" (409) when the stages are
 * others than those read, "chain_version_published" (409), and "answer_not_of_part" (400).
 */
export async function answerProposal(
  container: MedusaContainer,
  { value_chain_id, ...input }: AnswerInput,
): Promise<{ is_new: boolean }> {
  const db = databaseOf(container);
  const [asked] = await sqlRows<{ id: string }>(
    db,
    `SELECT a.id FROM chain_ask a JOIN chain_version v ON v.id = a.chain_version_id
      WHERE a.id = ? AND v.value_chain_id = ?`,
    [input.ask_id, value_chain_id],
  );
  const outcome = asked
    ? await insertAnswer(db, { ...input, at: clock.now() })
    : ("not_asked" as const);
  return kept(outcome, { id: value_chain_id });
}

export interface AttestInput {
  chain_version_id: string;
  enterprise_id: string;
  /** The coordinator; null where the application itself, as the demo's seed, records it. */
  by: string | null;
  /** How the yes was given: "by phone with the board's chair". */
  how: string;
  /** The day that it was given, 'YYYY-MM-DD'. */
  given_on: string;
}

/**
 * Records a yes that was given otherwise, for an enterprise that cannot answer itself: it is suspended, has
 * left, or has no owner. It is shown as such. Throws "enterprise_can_answer" (409) for any other,
 * "stage_declined" (409) for one that has said no itself, "proposal_not_asked" (409), and as
 * {@link answerProposal} does.
 */
export async function attestConsent(
  container: MedusaContainer,
  { chain_version_id, enterprise_id, by, how, given_on }: AttestInput,
): Promise<{ is_new: boolean }> {
  await knownVersion(container, chain_version_id);
  const db = databaseOf(container);
  const ask = await newestAsk(db, chain_version_id);
  if (!ask?.is_current) {
    throw conflict("proposal_not_asked", "The draft has not been sent out as it is", {
      id: chain_version_id,
    });
  }
  const [enterprise] = await sqlRows<{ can_answer: boolean }>(
    db,
    `SELECT e.suspended_at IS NULL AND EXISTS (
              SELECT 1 FROM enterprise_member m
               WHERE m.enterprise_id = e.id AND m.role = 'owner') AS can_answer
       FROM enterprise e WHERE e.id = ?`,
    [enterprise_id],
  );
  if (enterprise?.can_answer) {
    throw conflict("enterprise_can_answer", "The enterprise has owners who can answer themselves", {
      id: enterprise_id,
    });
  }
  const outcome = await insertAnswer(db, {
    ...{ ask_id: ask.id, enterprise_id, answer: "attested" as const, at: clock.now() },
    ...{ attested_by: by, attested_how: how, attested_on: given_on },
  });
  return kept(outcome, { id: enterprise_id });
}

function kept(outcome: AnswerOutcome, data: { id: string }): { is_new: boolean } {
  switch (outcome) {
    case "stored":
      return { is_new: true };
    case "same":
      return { is_new: false };
    case "changed":
      throw conflict("proposal_changed", "The stages are others than those you have read", data);
    case "published":
      throw conflict("chain_version_published", "The version is published already", data);
    case "declined":
      throw conflict("stage_declined", "The enterprise has said no itself", data);
    case "wrong_part":
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        "answer_not_of_part",
        "Who has a stage says yes or no; who leaves may object",
        data,
      );
    case "not_asked":
      throw networkError(
        MedusaError.Types.NOT_FOUND,
        "value_chain_not_found",
        "There is no such proposal to the enterprise",
        data,
      );
  }
}

function conflict(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message, data);
}
