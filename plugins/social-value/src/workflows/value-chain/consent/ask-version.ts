import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../../lib/clock";
import { networkError } from "../../../lib/errors";
import {
  askedOf,
  insertAsk,
  newestAsk,
  takeReminders,
} from "../../../modules/value-chain/consent/asks";
import type { Ask } from "../../../modules/value-chain/consent/consent";
import { databaseOf } from "../../lib/database";
import { knownVersion, whileChainHeld } from "../known-version";
import { assertPublishableStages, sumsToWhole } from "../stage-rules";
import { mailAsked } from "./mail-asked";

const DAY_MS = 24 * 3_600_000;

export interface AskInput {
  chain_version_id: string;
  /** The coordinator; null where the application itself asks. */
  by: string | null;
}

/**
 * Sends a draft to every enterprise that has a stage in it, and tells those that lose theirs. Pressed again
 * with the same stages it only sends the mails that did not go. Throws "chain_version_not_found" (404),
 * "chain_version_published" (409) and "shares_do_not_sum".
 */
export async function askVersion(
  container: MedusaContainer,
  { chain_version_id, by }: AskInput,
): Promise<{ ask: Ask; is_new: boolean }> {
  const { value_chain_id } = await knownVersion(container, chain_version_id);
  const asked = await whileChainHeld(container, value_chain_id, async () => {
    const version = await knownVersion(container, chain_version_id);
    assertDraft(version);
    assertPublishableStages(version.stages);
    return insertAsk(databaseOf(container), chain_version_id, { by, at: clock.now() });
  });
  await mailAsked(container, asked.ask);
  return asked;
}

/**
 * Asks anew for a draft that has been sent out and whose stages are others now; what was answered before
 * is void. Shares that do not sum yet are not asked for: until they do, the draft cannot be published.
 */
export async function askAgainIfChanged(
  container: MedusaContainer,
  input: AskInput,
): Promise<void> {
  const before = await newestAsk(databaseOf(container), input.chain_version_id);
  if (before && !before.is_current) {
    const { stages } = await knownVersion(container, input.chain_version_id);
    if (sumsToWhole(stages)) {
      await askVersion(container, input);
    }
  }
}

/**
 * Mails those again who have a stage and have not answered, each at most once a day; gives how many. Throws
 * "proposal_not_asked" (409) for a draft that is not out as it is, and "reminded_already" (409) when nobody
 * is left to mail today.
 */
export async function remindAsked(
  container: MedusaContainer,
  chain_version_id: string,
): Promise<number> {
  assertDraft(await knownVersion(container, chain_version_id));
  const db = databaseOf(container);
  const ask = await newestAsk(db, chain_version_id);
  if (!ask?.is_current) {
    throw conflict("proposal_not_asked", "The draft has not been sent out as it is", {
      id: chain_version_id,
    });
  }
  const at = clock.now();
  const since = new Date(at.getTime() - DAY_MS);
  const reminded = await takeReminders(db, ask.id, { since, at });
  if (reminded.length === 0) {
    throw conflict(
      "reminded_already",
      "Everybody who has not answered was mailed less than a day ago",
      {
        id: chain_version_id,
      },
    );
  }
  const asked = await askedOf(db, ask.id);
  const whom = asked.filter((one) => reminded.includes(one.enterprise_id));
  await mailAsked(container, ask, { asked: whom, isReminder: true });
  return reminded.length;
}

function assertDraft({ id, status }: { id: string; status: string }): void {
  if (status === "published") {
    throw conflict("chain_version_published", "The version is published and never changes", { id });
  }
}

function conflict(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message, data);
}
