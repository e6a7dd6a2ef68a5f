import { LedgerFault } from "../fault";
import type { CheckContext } from "./check";

interface Guard {
  table: string;
  trigger: string;
  /** what its function must hold: one that was emptied guards nothing */
  holds: string;
}

const REFUSES = "RAISE EXCEPTION 'ledger_append_only";
const APPEND_ONLY = [
  "ledger_transaction",
  "ledger_posting",
  "ledger_seal",
  "ledger_leaf",
  "closed_month",
  "closed_place_month",
  "sale_reduction",
  "payout_posting",
  "payout_batch",
  "payout_run",
  "payout_part",
];

/** The database's own guards of the ledger; see the migrations that made them. */
const GUARDS: Guard[] = [
  ...APPEND_ONLY.map((table) => ({ table, trigger: `${table}_append_only`, holds: REFUSES })),
  {
    table: "ledger_posting",
    trigger: "ledger_posting_balance",
    holds: "RAISE EXCEPTION 'ledger_unbalanced",
  },
  {
    table: "ledger_posting",
    trigger: "ledger_posting_month_open",
    holds: "RAISE EXCEPTION 'month_closed",
  },
  {
    table: "closed_place_month",
    trigger: "closed_place_month_open",
    holds: "RAISE EXCEPTION 'month_closed",
  },
  {
    table: "ledger_posting",
    trigger: "ledger_posting_references",
    holds: "RAISE EXCEPTION 'posting_without_transaction",
  },
  {
    table: "ledger_posting",
    trigger: "ledger_posting_kept",
    holds: "RAISE EXCEPTION 'posting_without_origin",
  },
  {
    table: "ledger_transaction",
    trigger: "ledger_transaction_kept",
    holds: "RAISE EXCEPTION 'posting_without_transaction",
  },
  {
    table: "ledger_transaction",
    trigger: "ledger_transaction_shares_lock",
    holds: "pg_advisory_xact_lock_shared(hashtextextended('ledger', 0))",
  },
  { table: "ledger_seal", trigger: "ledger_seal_chain", holds: "RAISE EXCEPTION 'seal_unchained" },
  { table: "payout", trigger: "payout_forward", holds: "RAISE EXCEPTION 'payout_fixed" },
  { table: "payout", trigger: "payout_settled", holds: "RAISE EXCEPTION 'payout_unsettled" },
  { table: "payout", trigger: "payout_kept", holds: REFUSES },
  {
    table: "payout_posting",
    trigger: "payout_posting_settles",
    holds: "RAISE EXCEPTION 'payout_posting_settled",
  },
  ...["sale", "sale_line"].flatMap((table) =>
    ["fixed", "kept"].map((name) => ({
      table,
      trigger: `${table}_${name}`,
      holds: "RAISE EXCEPTION 'sale_snapshot_fixed",
    })),
  ),
];

/** Enabled for the shop's own sessions: 'O', or in every session: 'A'. */
const ENABLED = ["O", "A"];

/** The triggers that keep the ledger append-only and balanced are there, at work, and say what they should. */
export async function checkGuards({ read }: CheckContext): Promise<void> {
  const found = await read<{ table: string; trigger: string; enabled: string; source: string }>(
    `SELECT c.relname::text AS table, g.tgname::text AS trigger, g.tgenabled::text AS enabled,
            f.prosrc AS source
       FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc f ON f.oid = g.tgfoid
      WHERE c.oid = ANY(SELECT to_regclass(name) FROM unnest(?::text[]) AS name)`,
    [[...new Set(GUARDS.map((guard) => guard.table))]],
  );
  for (const { table, trigger, holds } of GUARDS) {
    const own = found.find((one) => one.table === table && one.trigger === trigger);
    if (!own) {
      throw new LedgerFault("guard_missing", { table, trigger });
    }
    if (!ENABLED.includes(own.enabled)) {
      throw new LedgerFault("guard_disabled", { table, trigger });
    }
    if (!own.source.includes(holds)) {
      throw new LedgerFault("guard_changed", { table, trigger });
    }
  }
}
