import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { OwnerAnswer } from "./consent";

interface AnswerBase {
  ask_id: string;
  enterprise_id: string;
  at: Date;
}
/** By an owner, or recorded by a coordinator who tells how and on which day ('YYYY-MM-DD') it was given. */
export type NewAnswer = AnswerBase &
  (
    | { answer: OwnerAnswer; reason: string; member_id: string }
    | { answer: "attested"; attested_by: string | null; attested_how: string; attested_on: string }
  );

/** What became of an answer. */
export type AnswerOutcome =
  | "stored"
  | "same"
  | "not_asked"
  | "changed"
  | "published"
  | "declined"
  | "wrong_part";

/**
 * Keeps an answer to the newest asking: `same` where it says what the latest does, `changed` where the
 * stages are others by now, `declined` where a coordinator would speak against the enterprise's own no.
 */
export async function insertAnswer(db: Knex, one: NewAnswer): Promise<AnswerOutcome> {
  return db.transaction(async (trx) => {
    const standing = await standingOf(trx, one);
    if (!standing) {
      return "not_asked";
    }
    const refused = refusalOf(standing, one);
    if (refused) {
      return refused;
    }
    const isAttested = one.answer === "attested";
    await sqlRows(
      trx,
      `INSERT INTO chain_answer (ask_id, enterprise_id, answer, reason, member_id, attested_by, attested_how,
                                 attested_on, answered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[one.ask_id, one.enterprise_id, one.answer, isAttested ? "" : one.reason],
        ...(isAttested
          ? [null, one.attested_by, one.attested_how, one.attested_on]
          : [one.member_id, null, null, null]),
        one.at,
      ],
    );
    return "stored";
  });
}

interface Standing {
  part: string;
  status: string;
  is_newest: boolean;
  answer: string | null;
  reason: string | null;
}

/** How things stand while nobody publishes and nobody else answers for the enterprise. */
async function standingOf(trx: Knex, { ask_id, enterprise_id }: AnswerBase) {
  // The version first, as whoever asks takes them.
  await sqlRows(
    trx,
    `SELECT 1 FROM chain_version WHERE id = (SELECT chain_version_id FROM chain_ask WHERE id = ?)
        FOR SHARE`,
    [ask_id],
  );
  const lock = "SELECT 1 FROM chain_asked WHERE ask_id = ? AND enterprise_id = ? FOR UPDATE";
  await sqlRows(trx, lock, [ask_id, enterprise_id]);
  const [standing] = await sqlRows<Standing>(
    trx,
    `SELECT k.part, v.status, n.answer, n.reason,
            a.stages_hash = chain_stages_hash(v.id) AND NOT EXISTS (
              SELECT 1 FROM chain_ask later
               WHERE later.chain_version_id = v.id AND later.revision > a.revision) AS is_newest
       FROM chain_asked k
       JOIN chain_ask a ON a.id = k.ask_id
       JOIN chain_version v ON v.id = a.chain_version_id
       LEFT JOIN LATERAL (SELECT * FROM chain_answer n
                           WHERE n.ask_id = k.ask_id AND n.enterprise_id = k.enterprise_id
                           ORDER BY n.id DESC LIMIT 1) n ON true
      WHERE k.ask_id = ? AND k.enterprise_id = ?`,
    [ask_id, enterprise_id],
  );
  return standing;
}

function refusalOf(standing: Standing, one: NewAnswer): AnswerOutcome | null {
  const isSame =
    standing.answer === one.answer && (one.answer === "attested" || standing.reason === one.reason);
  if (standing.status === "published") {
    return isSame ? "same" : "published";
  }
  if (!standing.is_newest) {
    return "changed";
  }
  if ((standing.part === "leaving") !== (one.answer === "objected")) {
    return "wrong_part";
  }
  if (one.answer === "attested" && standing.answer === "declined") {
    return "declined";
  }
  return isSame ? "same" : null;
}
