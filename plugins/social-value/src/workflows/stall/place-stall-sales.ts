import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { noteFailure, openSales } from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";
import { placeStallSaleWorkflow } from "./place-stall-sale";
import { refundStallSaleWorkflow } from "./refund-stall-sale";

const BATCH = 50;

/** What a run made of the sales that were written down. */
export interface PlacedSales {
  placed: number;
  failed: number;
}

/** By enterprise, the run that is under way in this process, and whether it shall look once more. */
const running = new Map<string, { run: Promise<PlacedSales>; again: boolean }>();

/**
 * Makes an enterprise's sales that are written down into orders, oldest first, and carries out their
 * reversals. One run at a time for an enterprise: in this process the next one joins the one under way, and
 * another process's run does the work instead. A sale that fails is noted and stops no other.
 */
export async function placeStallSales(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<PlacedSales> {
  const now = running.get(enterpriseId);
  if (now) {
    now.again = true;
    return now.run;
  }
  const entry = { run: Promise.resolve({ placed: 0, failed: 0 }), again: false };
  running.set(enterpriseId, entry);
  entry.run = runUntilDone(container, enterpriseId, entry).finally(() =>
    running.delete(enterpriseId),
  );
  return entry.run;
}

async function runUntilDone(
  container: MedusaContainer,
  enterpriseId: string,
  entry: { again: boolean },
): Promise<PlacedSales> {
  const sum = { placed: 0, failed: 0 };
  do {
    entry.again = false;
    const once = await inTurn(() => runAlone(container, enterpriseId));
    sum.placed += once.placed;
    sum.failed += once.failed;
  } while (entry.again);
  return sum;
}

/**
 * A run holds a connection for as long as it lasts, and all that it does needs more of the same few: two
 * at a time, so that many stalls at once never wait for each other's.
 */
const MOST_RUNS = 2;
let runs = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (runs < MOST_RUNS) {
    runs += 1;
  } else {
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) {
      // The place passes on as it is.
      next();
    } else {
      runs -= 1;
    }
  }
}

/** The lock ends with its database transaction, so a process that dies leaves none behind. */
function runAlone(container: MedusaContainer, enterpriseId: string): Promise<PlacedSales> {
  return databaseOf(container).transaction(async (trx) => {
    const [lock] = await sqlRows<{ is_mine: boolean }>(
      trx,
      "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS is_mine",
      [`stall:${enterpriseId}`],
    );
    return lock?.is_mine ? placeOpen(container, enterpriseId) : { placed: 0, failed: 0 };
  });
}

async function placeOpen(container: MedusaContainer, enterpriseId: string): Promise<PlacedSales> {
  const sum = { placed: 0, failed: 0 };
  for (;;) {
    const batch = await openSales(databaseOf(container), enterpriseId, BATCH);
    for (const { id } of batch) {
      const isPlaced = await placeOne(container, id);
      sum.placed += isPlaced ? 1 : 0;
      sum.failed += isPlaced ? 0 : 1;
    }
    if (batch.length < BATCH) {
      return sum;
    }
  }
}

async function placeOne(container: MedusaContainer, id: string): Promise<boolean> {
  try {
    await placeStallSaleWorkflow(container).run({ input: { id } });
    await refundStallSaleWorkflow(container).run({ input: { id } });
    return true;
  } catch (error) {
    const message = messageOf(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Stall: sale ${id} could not be placed, and is tried again: ${message}`);
    await noteFailure(databaseOf(container), id, message);
    return false;
  }
}

/** A workflow throws what its step threw, written out and read again: no Error any longer. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}
