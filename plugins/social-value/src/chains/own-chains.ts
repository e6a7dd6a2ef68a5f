import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { activityLabel } from "../lib/activities";
import { networkError } from "../lib/errors";
import { sqlRows } from "../lib/sql";
import { askedOf, newestAsk } from "../modules/value-chain/consent/asks";
import type { AskedStage, OwnerAnswer } from "../modules/value-chain/consent/consent";
import { databaseOf } from "../workflows/lib/database";
import { type ConsentState, stateOf } from "./consent-view";

export interface OwnChainStage extends AskedStage {
  activity: string;
  enterprise: string;
  is_own: boolean;
}

/** What the enterprise is asked, or told. How many have said yes is told, who and why is not. */
export interface OwnProposal {
  ask_id: string;
  number: number;
  revision: number;
  asked_at: Date;
  part: "stage" | "leaving";
  state: ConsentState;
  answer: OwnerAnswer | "attested" | null;
  reason: string | null;
  answered_at: Date | null;
  asked_count: number;
  agreed_count: number;
  stages: OwnChainStage[];
}

export interface OwnChain {
  id: string;
  name: string;
  description: string;
  in_force: { number: number; published_at: Date; stages: OwnChainStage[] } | null;
  proposal: OwnProposal | null;
}

interface ListedRow {
  id: string;
  waits: boolean;
}

/** The chains with a stage of the enterprise in force, and those it is asked or told about. */
const LIST = `
  WITH asked AS (SELECT ?::text AS enterprise_id),
  own AS (
    SELECT v.value_chain_id AS id
      FROM asked JOIN stage s ON s.enterprise_id = asked.enterprise_id AND s.deleted_at IS NULL
      JOIN chain_version v ON v.id = s.chain_version_id AND v.deleted_at IS NULL
     WHERE v.id = (SELECT f.id FROM chain_version f
                    WHERE f.value_chain_id = v.value_chain_id AND f.status = 'published'
                      AND f.deleted_at IS NULL
                    ORDER BY f.published_at DESC, f.number DESC LIMIT 1)
    UNION
    SELECT v.value_chain_id
      FROM asked JOIN chain_asked k ON k.enterprise_id = asked.enterprise_id
      JOIN chain_ask a ON a.id = k.ask_id
      JOIN chain_version v ON v.id = a.chain_version_id AND v.status = 'draft' AND v.deleted_at IS NULL
     WHERE NOT EXISTS (SELECT 1 FROM chain_ask later
                        WHERE later.chain_version_id = v.id AND later.revision > a.revision))
  SELECT c.id, EXISTS (
           SELECT 1 FROM asked
             JOIN chain_asked k ON k.enterprise_id = asked.enterprise_id AND k.part = 'stage'
             JOIN chain_ask a ON a.id = k.ask_id
             JOIN chain_version v ON v.id = a.chain_version_id AND v.status = 'draft'
            WHERE v.value_chain_id = c.id AND a.stages_hash = chain_stages_hash(v.id)
              AND NOT EXISTS (SELECT 1 FROM chain_ask later
                               WHERE later.chain_version_id = v.id AND later.revision > a.revision)
              AND NOT EXISTS (SELECT 1 FROM chain_answer n WHERE n.ask_id = k.ask_id
                               AND n.enterprise_id = k.enterprise_id)) AS waits
    FROM own JOIN value_chain c ON c.id = own.id AND c.deleted_at IS NULL
   ORDER BY waits DESC, c.name, c.id`;

/** A page of an enterprise's chains, those that wait for its answer first, and how many there are. */
export async function ownChains(
  container: MedusaContainer,
  enterpriseId: string,
  { limit, offset, locale }: { limit: number; offset: number; locale: string | undefined },
): Promise<{ chains: OwnChain[]; count: number; waiting_count: number }> {
  const db = databaseOf(container);
  const rows = await sqlRows<ListedRow>(db, LIST, [enterpriseId]);
  const page = rows.slice(offset, offset + limit);
  const chains = await Promise.all(
    page.map(({ id }) => readChain(container, enterpriseId, id, locale)),
  );
  const waiting_count = rows.filter(({ waits }) => waits).length;
  return { chains, count: rows.length, waiting_count };
}

/** Which chains an enterprise has a stage in, or is asked about. */
export async function ownChainIds(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<string[]> {
  const rows = await sqlRows<ListedRow>(databaseOf(container), LIST, [enterpriseId]);
  return rows.map(({ id }) => id);
}

/**
 * One of an enterprise's chains with the version in force and what is proposed. Throws
 * "value_chain_not_found" (404) for one that it has nothing to do with.
 */
export async function ownChain(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
  locale: string | undefined,
): Promise<OwnChain> {
  if (!(await ownChainIds(container, enterpriseId)).includes(id)) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "value_chain_not_found",
      "There is no such value chain of the enterprise's",
      { id },
    );
  }
  return readChain(container, enterpriseId, id, locale);
}

interface VersionRow {
  id: string;
  number: number;
  status: string;
  published_at: Date;
  stages: AskedStage[] | null;
}

async function readChain(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
  locale: string | undefined,
): Promise<OwnChain> {
  const db = databaseOf(container);
  const [{ data }, versions] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph(
        { entity: "value_chain", fields: ["id", "name", "description"], filters: { id } },
        locale ? { locale } : {},
      ),
    sqlRows<VersionRow>(
      db,
      `SELECT v.id, v.number, v.status, v.published_at,
              (SELECT json_agg(json_build_object('position', s.position, 'activity_code', s.activity_code,
                        'enterprise_id', s.enterprise_id, 'share_bp', s.share_bp,
                        'contribution_bp', s.contribution_bp) ORDER BY s.position)
                 FROM stage s WHERE s.chain_version_id = v.id AND s.deleted_at IS NULL) AS stages
         FROM chain_version v WHERE v.value_chain_id = ? AND v.deleted_at IS NULL
        ORDER BY v.status = 'published' DESC, v.published_at DESC, v.number DESC`,
      [id],
    ),
  ]);
  const chain = data[0] as { id: string; name: string; description: string };
  const inForce = versions.find(({ status }) => status === "published");
  const draft = versions.find(({ status }) => status === "draft");
  const proposal = draft && (await readProposal(container, enterpriseId, draft));
  const names = await enterpriseNames(container, [
    ...(inForce?.stages ?? []),
    ...(proposal?.stages ?? []),
  ]);
  const shown = (stages: readonly AskedStage[]): OwnChainStage[] =>
    stages.map((stage) => ({
      ...stage,
      activity: activityLabel(stage.activity_code, locale),
      enterprise: names.get(stage.enterprise_id) ?? "",
      is_own: stage.enterprise_id === enterpriseId,
    }));
  return {
    ...{ id: chain.id, name: chain.name, description: chain.description },
    in_force: inForce
      ? {
          number: inForce.number,
          published_at: inForce.published_at,
          stages: shown(inForce.stages ?? []),
        }
      : null,
    proposal: proposal ? { ...proposal, stages: shown(proposal.stages) } : null,
  };
}

async function readProposal(
  container: MedusaContainer,
  enterpriseId: string,
  { id, number }: VersionRow,
) {
  const db = databaseOf(container);
  const ask = await newestAsk(db, id);
  const asked = ask ? await askedOf(db, ask.id) : [];
  const own = asked.find((one) => one.enterprise_id === enterpriseId);
  if (!ask || !own) {
    return null;
  }
  const withStage = asked.filter(({ part }) => part === "stage");
  const { part, answer, reason, answered_at } = own;
  return {
    ...{ ask_id: ask.id, number, revision: ask.revision, asked_at: ask.asked_at },
    ...{ part, answer, reason, answered_at },
    state: stateOf(ask.is_current, asked),
    asked_count: withStage.length,
    agreed_count: withStage.filter((one) => one.answer === "accepted" || one.answer === "attested")
      .length,
    stages: ask.stages,
  };
}

async function enterpriseNames(
  container: MedusaContainer,
  stages: readonly AskedStage[],
): Promise<Map<string, string>> {
  const rows = await sqlRows<{ id: string; name: string }>(
    databaseOf(container),
    "SELECT id, name FROM enterprise WHERE id = ANY(?)",
    [[...new Set(stages.map((stage) => stage.enterprise_id))]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
