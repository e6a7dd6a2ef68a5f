import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../lib/clock";
import { sqlRows } from "../lib/sql";
import { askedOf, newestAsk } from "../modules/value-chain/consent/asks";
import type { Answer, Asked } from "../modules/value-chain/consent/consent";
import { databaseOf } from "../workflows/lib/database";

/** How a draft stands with its enterprises: never sent out, rewritten since, waiting, refused, agreed. */
export type ConsentState = "not_asked" | "changed" | "waiting" | "declined" | "agreed";

export interface ConsentOfEnterprise
  extends Pick<
    Asked,
    "enterprise_id" | "part" | "mailed_at" | "answer" | "reason" | "answered_at"
  > {
  name: string;
  /** Who answered: a member's name, or of an attestation the coordinator's address. Null when gone. */
  by: string | null;
  attested_how: string | null;
  attested_on: string | null;
  /** The enterprise cannot answer itself: a coordinator may record its yes. */
  may_attest: boolean;
}

export interface ConsentView {
  state: ConsentState;
  /** How many times the draft was sent out. */
  revision: number;
  asked_at: Date | null;
  /** Somebody has not answered, and was last mailed more than a day ago. */
  may_remind: boolean;
  enterprises: ConsentOfEnterprise[];
}

const DAY_MS = 24 * 3_600_000;

/** Who has been asked for a version's stages, and what they have said, as a coordinator sees it. */
export async function consentView(
  container: MedusaContainer,
  versionId: string,
): Promise<ConsentView> {
  const db = databaseOf(container);
  const ask = await newestAsk(db, versionId);
  if (!ask) {
    return {
      ...{ state: "not_asked" as const, revision: 0, asked_at: null },
      ...{ may_remind: false, enterprises: [] },
    };
  }
  const asked = await askedOf(db, ask.id);
  const names = await namesOf(container, asked);
  const enterprises = asked.map(({ member_id, attested_by, ...one }): ConsentOfEnterprise => {
    const named = names.get(one.enterprise_id);
    const by = names.people.get(member_id ?? attested_by ?? "") ?? null;
    const may_attest =
      one.part === "stage" && one.answer === null && ask.is_current && named?.can_answer === false;
    return { ...one, name: named?.name ?? one.enterprise_id, by, may_attest };
  });
  const yesterday = clock.now().getTime() - DAY_MS;
  const may_remind =
    ask.is_current &&
    asked.some(
      ({ part, answer, mailed_at }) =>
        part === "stage" && answer === null && mailed_at.getTime() <= yesterday,
    );
  return {
    ...{ state: stateOf(ask.is_current, asked), revision: ask.revision, asked_at: ask.asked_at },
    may_remind,
    enterprises,
  };
}

/** What the answers of those with a stage come to. */
export function stateOf(
  isCurrent: boolean,
  asked: readonly { part: string; answer: Answer | null }[],
): ConsentState {
  if (!isCurrent) {
    return "changed";
  }
  const answers = asked.filter(({ part }) => part === "stage").map(({ answer }) => answer);
  if (answers.includes("declined")) {
    return "declined";
  }
  return answers.every((answer) => answer === "accepted" || answer === "attested")
    ? "agreed"
    : "waiting";
}

async function namesOf(container: MedusaContainer, asked: readonly Asked[]) {
  const db = databaseOf(container);
  const enterprises = await sqlRows<{ id: string; name: string; can_answer: boolean }>(
    db,
    `SELECT e.id, e.name, e.suspended_at IS NULL AND EXISTS (
              SELECT 1 FROM enterprise_member m
               WHERE m.enterprise_id = e.id AND m.role = 'owner') AS can_answer
       FROM enterprise e WHERE e.id = ANY(?)`,
    [asked.map((one) => one.enterprise_id)],
  );
  const ids = asked.flatMap(({ member_id, attested_by }) => member_id ?? attested_by ?? []);
  const people = await sqlRows<{ id: string; name: string }>(
    db,
    `SELECT id, name FROM enterprise_member WHERE id = ANY(?)
     UNION ALL SELECT id, email FROM "user" WHERE id = ANY(?)`,
    [ids, ids],
  );
  return Object.assign(new Map(enterprises.map((one) => [one.id, one])), {
    people: new Map(people.map((one) => [one.id, one.name])),
  });
}
