import { AsyncLocalStorage } from "node:async_hooks";

const simulated = new AsyncLocalStorage<{ at: Date }>();

/**
 * The clock every rule asks, so that a sale can be made at another time than the row is written.
 * Only the seed and the off-line stall's sync may set it (`runAt`); everything else lives now.
 */
export const clock = {
  /** The time that rules go by: the simulated one inside `runAt`, else the machine's. */
  now(): Date {
    return simulated.getStore()?.at ?? new Date();
  },

  /** The time of an event that was recorded at `recordedAt`: the simulated one inside `runAt`. */
  timeOf(recordedAt: Date): Date {
    return simulated.getStore()?.at ?? recordedAt;
  },

  /** Runs `work`, and all that it awaits, as if it were `at`. */
  runAt<T>(at: Date, work: () => Promise<T>): Promise<T> {
    return simulated.run({ at }, work);
  },
};
