// @ts-check
import { withClient } from "./database.mjs";
import { text } from "./messages.mjs";
import { openDatabase } from "./own-database.mjs";
import { asProblem, loadBuilt, readerOf } from "./read-database.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";

/** @typedef {import("@insteg/social-value/modules/funding/reconciliation").Difference} Difference */
/** @typedef {import("@insteg/social-value/modules/funding/reconciliation").PayoutDifference} PayoutDifference */

/** How many differences of a kind are named; the rest are counted. */
const MOST_NAMED = 50;

/**
 * Compares payments, ledger and payouts in one moment's database, and says in Swedish and English what it
 * found.
 *
 * @param {string} projectDir
 * @returns {Promise<number>} exit code: 0 only when nothing differs
 * @throws {import("./problem.mjs").Problem} `not_built`, `no_database`
 */
export async function reconcile(projectDir) {
  loadEnvironmentFile(projectDir);
  const settings = readSettings(projectDir, process.env);
  const { readDifferences, payoutDifferences } = await loadBuilt(
    () => import("@insteg/social-value/modules/funding/reconciliation"),
  );
  const database = await openDatabase(settings);
  try {
    return await withClient(database.url, async (client) => {
      await client.query("begin isolation level repeatable read, read only");
      const read = readerOf(client);
      const page = { limit: MOST_NAMED, offset: 0 };
      const payments = await readDifferences(read, page).catch(asProblem);
      const payouts = await payoutDifferences(read).catch(asProblem);
      for (const difference of payments.differences) sayPayment(difference);
      for (const difference of payouts.slice(0, MOST_NAMED)) sayPayout(difference);
      const count = payments.count + payouts.length;
      const { captures, refunds, orders } = payments;
      say(count === 0 ? "reconcile.clean" : "reconcile.count", {
        captures,
        refunds,
        orders,
        count,
      });
      return count === 0 ? 0 : 1;
    });
  } finally {
    await database.close();
  }
}

/** @param {Difference} difference */
function sayPayment({ kind, order_id, display_id, subject_id, medusa_minor, ledger_minor }) {
  const order = display_id === null ? (order_id ?? "–") : `#${display_id}`;
  say(`difference.${kind}`, { order, subject: subject_id, medusa_minor, ledger_minor });
}

/** @param {PayoutDifference} difference */
function sayPayout({ kind, payout_id, expected_minor, found_minor }) {
  say(`difference.payout_${kind}`, {
    payout: payout_id,
    expected_minor: Number(expected_minor),
    found_minor: Number(found_minor),
  });
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} data amounts in öre under names that end in `_minor`
 */
function say(key, data) {
  for (const language of /** @type {const} */ (["sv", "en"])) {
    const whole = new Intl.NumberFormat(language);
    const kronor = new Intl.NumberFormat(language, { style: "currency", currency: "SEK" });
    const worded = Object.entries(data).map(([name, value]) => {
      if (typeof value === "string") return [name, value];
      const isMoney = name.endsWith("_minor");
      return [
        name.replace("_minor", ""),
        isMoney ? kronor.format(value / 100) : whole.format(value),
      ];
    });
    console.log(text(key, Object.fromEntries(worded), language));
  }
}
