import { DomainError } from "./errors";

/**
 * What happens to a batch of goods in progress. `made`: the maker has it; `used`: some of it went into
 * another batch; `handed_over`: it is on its way to another enterprise; `received` and `rejected` answer a
 * hand-over; `finished`: it became goods for sale; `discarded`: it was lost or thrown away; `undone` takes
 * one of these back. `activity`, `shown` and `hidden` move nothing.
 */
export const BATCH_EVENT_KINDS = [
  "made",
  "used",
  "handed_over",
  "received",
  "rejected",
  "activity",
  "finished",
  "discarded",
  "undone",
  "shown",
  "hidden",
] as const;
export type BatchEventKind = (typeof BATCH_EVENT_KINDS)[number];

/** What can be taken back by who did it; a hand-over only until it is answered. */
const UNDOABLE: readonly BatchEventKind[] = ["handed_over", "activity", "finished", "discarded"];

export interface BatchMove {
  id: string;
  kind: BatchEventKind;
  enterprise_id: string;
  /** Whom it is handed over to. */
  to_enterprise_id?: string | null;
  /** Thousandths of the batch's unit; 0 where nothing moves. */
  quantity_milli: bigint;
  /** The event that this one answers or takes back. */
  of_event_id?: string | null;
}

/** Where all of a batch is, in thousandths of its unit. `made_milli` is the sum of all the others. */
export interface BatchBalance {
  made_milli: bigint;
  held_milli: ReadonlyMap<string, bigint>;
  on_the_way_milli: bigint;
  used_milli: bigint;
  finished_milli: bigint;
  discarded_milli: bigint;
}

/** Where all of a batch is after what has happened to it, in whatever order it is told. */
export function batchBalance(moves: readonly BatchMove[]): BatchBalance {
  const held = new Map<string, bigint>();
  const add = (id: string, milli: bigint) => held.set(id, (held.get(id) ?? 0n) + milli);
  const answers = answersOf(moves);
  const sums = { made: 0n, used: 0n, finished: 0n, discarded: 0n, on_the_way: 0n };
  for (const move of moves) {
    const answer = answers.get(move.id);
    if (answer?.kind === "undone") {
      continue;
    }
    const { kind, enterprise_id, quantity_milli } = move;
    if (kind === "made") {
      sums.made += quantity_milli;
      add(enterprise_id, quantity_milli);
    } else if (kind === "used" || kind === "finished" || kind === "discarded") {
      sums[kind] += quantity_milli;
      add(enterprise_id, -quantity_milli);
    } else if (kind === "handed_over") {
      // What the receiver did not get is still the sender's to account for.
      const got = answer?.kind === "received" ? answer.quantity_milli : 0n;
      add(enterprise_id, answer ? -got : -quantity_milli);
      sums.on_the_way += answer ? 0n : quantity_milli;
    } else if (kind === "received") {
      add(enterprise_id, quantity_milli);
    }
  }
  return {
    ...{ made_milli: sums.made, held_milli: held, on_the_way_milli: sums.on_the_way },
    used_milli: sums.used,
    finished_milli: sums.finished,
    discarded_milli: sums.discarded,
  };
}

/**
 * Checks that `next` may follow what has happened to the batch: nobody gives away more than they hold, a
 * hand-over is answered once and by its receiver, and only what is one's own is taken back.
 * @throws DomainError batch_quantity_invalid, batch_quantity_exceeds (with `held_milli`),
 *   batch_event_unknown, batch_event_closed
 */
export function assertBatchMove(moves: readonly BatchMove[], next: BatchMove): void {
  const { kind, enterprise_id, quantity_milli } = next;
  const isMoving = !["undone", "rejected", "activity", "shown", "hidden"].includes(kind);
  if (isMoving ? quantity_milli <= 0n : quantity_milli !== 0n) {
    throw new DomainError("batch_quantity_invalid", { quantity_milli: Number(quantity_milli) });
  }
  if (kind === "received" || kind === "rejected" || kind === "undone") {
    assertAnswer(moves, next);
    return;
  }
  if (kind === "made" || kind === "shown" || kind === "hidden") {
    return;
  }
  const held = batchBalance(moves).held_milli.get(enterprise_id) ?? 0n;
  const least = kind === "activity" ? 1n : quantity_milli;
  if (least > held) {
    throw new DomainError("batch_quantity_exceeds", { held_milli: Number(held) });
  }
}

function assertAnswer(moves: readonly BatchMove[], next: BatchMove): void {
  const of = moves.find((move) => move.id === next.of_event_id);
  const isOwn =
    next.kind === "undone"
      ? of?.enterprise_id === next.enterprise_id && UNDOABLE.includes(of.kind)
      : of?.kind === "handed_over" && of.to_enterprise_id === next.enterprise_id;
  if (!of || !isOwn) {
    throw new DomainError("batch_event_unknown", { id: next.of_event_id ?? "" });
  }
  if (answersOf(moves).has(of.id)) {
    throw new DomainError("batch_event_closed", { id: of.id });
  }
  if (next.kind === "received" && next.quantity_milli > of.quantity_milli) {
    throw new DomainError("batch_quantity_exceeds", { held_milli: Number(of.quantity_milli) });
  }
}

function answersOf(moves: readonly BatchMove[]): Map<string, BatchMove> {
  return new Map(
    moves.flatMap((move): [string, BatchMove][] =>
      move.of_event_id ? [[move.of_event_id, move]] : [],
    ),
  );
}
