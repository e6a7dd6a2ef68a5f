import { setTimeout as sleep } from "node:timers/promises";
import { isUnavailable, MeilisearchProviderError, typed } from "./errors";

const FIRST_MS = 20;
const LONGEST_MS = 1_000;

/** Waits that grow by half, each a little off so that several processes do not call at once. */
export function backoff(longest = LONGEST_MS): () => Promise<void> {
  let wait = FIRST_MS;
  return async () => {
    await sleep(wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 1.5, longest);
  };
}

/** @throws MeilisearchProviderError for the server's failures */
export async function call<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw typed(error);
  }
}

/**
 * A call that may be made twice without harm, made again while the server is away.
 *
 * @throws MeilisearchProviderError `unavailable` when it stays away for `forMs`
 */
export async function persist<T>(run: () => Promise<T>, forMs: number): Promise<T> {
  const deadline = Date.now() + forMs;
  const pause = backoff();
  for (;;) {
    try {
      return await call(run);
    } catch (error) {
      const again =
        isUnavailable(error) ||
        (error instanceof MeilisearchProviderError && error.kind === "busy");
      if (!again || Date.now() >= deadline) throw error;
      await pause();
    }
  }
}
