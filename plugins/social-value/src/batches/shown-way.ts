import { type BatchWay, batchWay, type CivilDate } from "@insteg/domain";
import type { BatchEvent } from "../modules/value-chain/batches/batch";

/** The enterprises' latest word on whether their part in a batch is shown: "batch|enterprise". */
export function shownParts(events: readonly BatchEvent[]): ReadonlySet<string> {
  const shown = new Set<string>();
  // The oldest first: the latest word stays.
  for (const { kind, batch_id, enterprise_id } of events) {
    if (kind === "shown") {
      shown.add(`${batch_id}|${enterprise_id}`);
    } else if (kind === "hidden") {
      shown.delete(`${batch_id}|${enterprise_id}`);
    }
  }
  return shown;
}

/** The events that made goods of a batch and have not been taken back. */
export function standingFinishes(events: readonly BatchEvent[]): BatchEvent[] {
  const undone = new Set(events.filter(({ kind }) => kind === "undone").map((e) => e.of_event_id));
  return events.filter(({ kind, id }) => kind === "finished" && !undone.has(id));
}

export interface WayOfGoods extends BatchWay {
  /** Enterprises that took part and have not said that their part is shown: while there are any, none is. */
  waits_for: string[];
}

/** The way of what an event made goods of. */
export function wayOfGoods(
  events: readonly BatchEvent[],
  {
    batch_id,
    enterprise_id,
    on_date,
  }: { batch_id: string; enterprise_id: string; on_date: CivilDate },
): WayOfGoods {
  const way = batchWay(events, { batch_id, enterprise_id, until: on_date });
  const shown = shownParts(events);
  const silent = way.parts.filter((part) => !shown.has(`${part.batch_id}|${part.enterprise_id}`));
  return { ...way, waits_for: [...new Set(silent.map((part) => part.enterprise_id))] };
}

/**
 * Whether every stage of the chain, but those that come after the goods are finished, is found on the way:
 * what somebody has not written down is missing, and a page says so.
 */
export function isWholeWay(
  { steps }: BatchWay,
  stages: readonly { enterprise_id: string; activity_code: string }[],
): boolean {
  return stages
    .filter(({ activity_code }) => !AFTERWARDS.has(activity_code))
    .every((stage) =>
      steps.some(
        (step) =>
          step.enterprise_id === stage.enterprise_id && step.activity_code === stage.activity_code,
      ),
    );
}

const AFTERWARDS = new Set(["leverera", "salja"]);
