import type { BatchMove } from "./batch";
import type { CivilDate } from "./calendar";

/** An event with the batch it is of and its day. */
export interface BatchWayEvent extends BatchMove {
  batch_id: string;
  on_date: CivilDate;
  /** Of `used`: the batch that it went into. */
  into_batch_id?: string | null;
  activity_code?: string | null;
}

/** A step on the way: made, worked on, or handed over and received. */
export interface BatchWayStep {
  event_id: string;
  batch_id: string;
  kind: "made" | "activity" | "handed_over";
  on_date: CivilDate;
  enterprise_id: string;
  to_enterprise_id: string | null;
  activity_code: string | null;
}

export interface BatchWay {
  /** In the order of their days. */
  steps: BatchWayStep[];
  /** Who took part in which batch: each has its say about whether its part is shown. */
  parts: { batch_id: string; enterprise_id: string }[];
}

/**
 * The way that goods took until they were with `enterprise_id` in `batch_id` on `until`: what became of
 * other pieces of the same batches is no part of it, nor what was done to them afterwards or was taken
 * back. Only confirmed hand-overs are followed. `events` are those of the batch and of what it is made of.
 */
export function batchWay(
  events: readonly BatchWayEvent[],
  end: { batch_id: string; enterprise_id: string; until: CivilDate },
): BatchWay {
  const undone = new Set(events.flatMap((e) => (e.kind === "undone" ? (e.of_event_id ?? []) : [])));
  const standing = events.filter((event) => !undone.has(event.id));
  const byId = new Map(events.map((event) => [event.id, event]));
  const steps = new Map<string, BatchWayStep>();
  const parts = new Map<string, { batch_id: string; enterprise_id: string }>();
  const reached = new Map<string, CivilDate>();
  const waiting = [end];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { batch_id, enterprise_id, until } = at;
    const key = `${batch_id}|${enterprise_id}`;
    const before = reached.get(key);
    // Goods may come back to who had them; a way that leads nowhere new ends here.
    if (before !== undefined && before >= until) {
      continue;
    }
    reached.set(key, until);
    parts.set(key, { batch_id, enterprise_id });
    for (const event of standing) {
      if (event.enterprise_id !== enterprise_id || event.on_date > until) {
        continue;
      }
      if (event.batch_id === batch_id && (event.kind === "made" || event.kind === "activity")) {
        steps.set(event.id, stepOf(event, event.kind));
      } else if (event.batch_id === batch_id && event.kind === "received") {
        const given = byId.get(event.of_event_id ?? "");
        if (given) {
          steps.set(event.id, {
            ...stepOf({ ...event, enterprise_id: given.enterprise_id }, "handed_over"),
            to_enterprise_id: enterprise_id,
          });
          waiting.push({
            batch_id,
            enterprise_id: given.enterprise_id,
            until: given.on_date,
          });
        }
      } else if (event.kind === "used" && event.into_batch_id === batch_id) {
        waiting.push({ batch_id: event.batch_id, enterprise_id, until: event.on_date });
      }
    }
  }
  return { steps: [...steps.values()].sort(byDay), parts: [...parts.values()] };
}

function stepOf(event: BatchWayEvent, kind: BatchWayStep["kind"]): BatchWayStep {
  const { id: event_id, batch_id, on_date, enterprise_id, activity_code = null } = event;
  return {
    event_id,
    batch_id,
    kind,
    on_date,
    enterprise_id,
    to_enterprise_id: null,
    activity_code,
  };
}

/** Of one day in the order they were written down: ids are whole numbers that grow. */
function byDay(a: BatchWayStep, b: BatchWayStep): number {
  if (a.on_date !== b.on_date) {
    return a.on_date < b.on_date ? -1 : 1;
  }
  return a.event_id.length - b.event_id.length || (a.event_id < b.event_id ? -1 : 1);
}
