import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import type { ChannelDefinition } from "../../modules/funding/channels/definition";
import { type FieldIssue, fieldIssues } from "../application/refusals";
import { databaseOf } from "../lib/database";

/** A sales channel as a coordinator describes it; texts in Swedish, and in English beside them. */
export interface ChannelForm extends ChannelDefinition {
  name: string;
  name_en: string;
  description: string;
  description_en: string;
  /** Switched off: nothing is sold in it, until it is switched on again. */
  is_disabled: boolean;
}

/** Throws "input_invalid" with every field that does not hang together; two statements. */
export async function assertChannel(
  container: MedusaContainer,
  form: ChannelForm,
  channelId: string | null,
): Promise<void> {
  const db = databaseOf(container);
  const [named, known, [before]] = await Promise.all([
    sqlRows(
      db,
      `SELECT 1 FROM sales_channel WHERE lower(name) = lower(?) AND id <> ? AND deleted_at IS NULL`,
      [form.name, channelId ?? ""],
    ),
    sqlRows<{ id: string }>(
      db,
      "SELECT id FROM enterprise WHERE id = ANY(?) AND deleted_at IS NULL",
      [form.enterprise_ids],
    ),
    sqlRows<{ kind: string }>(
      db,
      "SELECT kind FROM channel_terms WHERE sales_channel_id = ? AND deleted_at IS NULL",
      [channelId ?? ""],
    ),
  ]);
  const ids = new Set(known.map(({ id }) => id));
  const issues: FieldIssue[] = [
    // A spreadsheet names a channel.
    ...(named.length > 0 ? [{ field: "name", code: "channel_name_taken" }] : []),
    ...(form.enterprise_ids.every((id) => ids.has(id))
      ? []
      : [{ field: "enterprise_ids", code: "enterprise_not_found" }]),
    ...(!form.takes_all_enterprises && form.enterprise_ids.length === 0
      ? [{ field: "enterprise_ids", code: "required" }]
      : []),
    ...form.periods.flatMap(({ opens_on, closes_on }, index) =>
      periodIssues(opens_on, closes_on, index),
    ),
    // Phones may hold sales of the stall for weeks before they meet a network.
    ...(before?.kind === "stall" && form.kind !== "stall"
      ? [{ field: "kind", code: "channel_stays_stall" }]
      : []),
  ];
  if (issues.length > 0) {
    throw fieldIssues(issues.length === 1 ? onlyCode(issues) : "input_invalid", issues);
  }
}

function periodIssues(opens: string | null, closes: string | null, index: number): FieldIssue[] {
  if (!opens && !closes) {
    return [{ field: `periods.${index}`, code: "required" }];
  }
  return opens && closes && closes < opens
    ? [{ field: `periods.${index}`, code: "period_reversed" }]
    : [];
}

/** One thing that is wrong has words of its own; "required" says too little by itself. */
function onlyCode([issue]: FieldIssue[]): string {
  return issue && issue.code !== "required" ? issue.code : "input_invalid";
}
