import type { StageShare } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { activityLabel } from "../lib/activities";
import { clock } from "../lib/clock";
import { holder } from "../lib/held";
import { sqlRows } from "../lib/sql";
import { FUNDING_MODULE } from "../modules/funding";
import type { SaleTerms } from "../modules/funding/ledger/sale-terms";
import type FundingModuleService from "../modules/funding/service";
import { VALUE_CHAIN_MODULE } from "../modules/value-chain";
import type ValueChainModuleService from "../modules/value-chain/service";

/** What a page shows of an enterprise wherever it is named. */
export interface EnterpriseCard {
  id: string;
  handle: string;
  name: string;
  kind: string;
  tagline: string;
  municipality: { code: string; name: string };
  picture_url: string | null;
  is_demo: boolean;
}

export interface ChainCard {
  id: string;
  handle: string;
  name: string;
  description: string;
  picture_url: string | null;
}

/** Whose stage it is: a page of goods repeats this for every stage of each, so it is short. */
export type StageEnterprise = Pick<EnterpriseCard, "id" | "handle" | "name" | "municipality">;

export interface StageView {
  id: string;
  position: number;
  activity_code: string;
  activity: string;
  enterprise: StageEnterprise;
  share_bp: number;
  contribution_bp: number;
}

/** A chain with its version in force; a chain without a published version is not in the directory. */
export interface ChainEntry {
  card: ChainCard;
  version: { id: string; number: number; published_at: Date };
  stages: StageView[];
  shares: StageShare[];
}

/** The network, its enterprises and chains in one language: small, read often, changed seldom. */
export interface Directory {
  enterprises: ReadonlyMap<string, EnterpriseCard>;
  chains: ReadonlyMap<string, ChainEntry>;
  /** Ids of the enterprises whose goods are not sold for now; they keep their name in what is sold. */
  suspended: ReadonlySet<string>;
  /** What a sale in the channel goes by, by the network's settings; read once per channel. */
  saleTerms(salesChannelId: string | null): Promise<SaleTerms>;
}

const hold = holder<Directory>({ longest_age_ms: 30_000, most: 8 });

/**
 * The directory in a locale ('sv-SE', 'en-US'). One statement asks whether anything changed; only
 * then is it read anew, so every page is up to date and few read the database for it. Translations
 * are no part of the stamp: they follow within half a minute.
 */
export async function networkDirectory(
  container: MedusaContainer,
  locale: string | undefined,
): Promise<Directory> {
  const stamp = await currentStamp(container);
  return hold(locale ?? "", stamp, () => readDirectory(container, locale));
}

async function currentStamp(container: MedusaContainer): Promise<string> {
  const [row] = await sqlRows<{ stamp: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT concat_ws('|', current_database(),
       (SELECT concat(count(*), max(updated_at)) FROM enterprise),
       (SELECT concat(count(*), max(updated_at)) FROM value_chain),
       (SELECT concat(count(*), max(updated_at)) FROM chain_version WHERE status = 'published'),
       (SELECT concat(count(deleted_at), max(updated_at)) FROM network_setting),
       (SELECT concat(count(deleted_at), max(updated_at)) FROM channel_terms)) AS stamp`,
    [],
  );
  return row?.stamp ?? "";
}

async function readDirectory(
  container: MedusaContainer,
  locale: string | undefined,
): Promise<Directory> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const options = locale ? { locale } : {};
  const [{ data: enterprises }, { data: chainRows }] = await Promise.all([
    query.graph({ entity: "enterprise", fields: ["*"] }, options),
    query.graph(
      { entity: "value_chain", fields: ["*", "versions.*", "versions.stages.*"] },
      options,
    ),
  ]);
  // Query's generated types are not at hand inside a plugin; the fields are those asked for above.
  const chains = chainRows as unknown as ChainRow[];
  const cards = new Map(enterprises.map((row) => [row.id, enterpriseCard(row)]));
  const inForce = await container
    .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
    .versionsInForce(
      chains.map((chain) => chain.id),
      clock.now(),
    );
  const entries = inForce.flatMap((version): [string, ChainEntry][] => {
    const chain = chains.find((candidate) => candidate.id === version.value_chain_id);
    const row = chain?.versions.find((candidate) => candidate.id === version.chain_version_id);
    if (!chain || !row) {
      return [];
    }
    const stages = [...row.stages].sort((a, b) => a.position - b.position);
    return [
      [
        chain.id,
        {
          card: chainCard(chain),
          version: {
            id: row.id,
            number: row.number,
            published_at: new Date(row.published_at ?? 0),
          },
          stages: stages.flatMap((stage) => stageView(stage, cards, locale)),
          shares: version.stages,
        },
      ],
    ];
  });
  const suspended = new Set(enterprises.filter((row) => row.suspended_at).map((row) => row.id));
  return {
    enterprises: cards,
    chains: new Map(entries),
    suspended,
    saleTerms: termsReader(container),
  };
}

/** Keeps what it has read; a failed reading is asked again. */
function termsReader(container: MedusaContainer): Directory["saleTerms"] {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const known = new Map<string | null, SaleTerms>();
  return async (salesChannelId) => {
    const terms = known.get(salesChannelId) ?? (await funding.saleTerms(salesChannelId));
    known.set(salesChannelId, terms);
    return terms;
  };
}

interface ChainRow extends ChainCard {
  versions: {
    id: string;
    number: number;
    published_at: string | Date | null;
    stages: (Omit<StageView, "activity" | "enterprise"> & { enterprise_id: string })[];
  }[];
}

interface EnterpriseRow extends Omit<EnterpriseCard, "municipality"> {
  municipality_code: string;
  municipality_name: string;
}

function enterpriseCard(row: EnterpriseRow): EnterpriseCard {
  const { id, handle, name, kind, tagline, picture_url, is_demo } = row;
  const municipality = { code: row.municipality_code, name: row.municipality_name };
  return { id, handle, name, kind, tagline, municipality, picture_url, is_demo };
}

function chainCard({ id, handle, name, description, picture_url }: ChainCard): ChainCard {
  return { id, handle, name, description, picture_url };
}

function stageView(
  stage: Omit<StageView, "activity" | "enterprise"> & { enterprise_id: string },
  cards: ReadonlyMap<string, EnterpriseCard>,
  locale: string | undefined,
): StageView[] {
  const card = cards.get(stage.enterprise_id);
  if (!card) {
    return [];
  }
  const { handle, name, municipality } = card;
  const enterprise = { id: card.id, handle, name, municipality };
  const { id, position, activity_code, share_bp, contribution_bp } = stage;
  const activity = activityLabel(activity_code, locale);
  return [{ id, position, activity_code, activity, enterprise, share_bp, contribution_bp }];
}
