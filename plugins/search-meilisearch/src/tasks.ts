import type { SearchTypes } from "@medusajs/framework/types";
import type { EnqueuedTask, Meilisearch, Task } from "meilisearch";
import { backoff, call, persist } from "./backoff";
import { isUnavailable, MeilisearchProviderError } from "./errors";
import type { ResolvedOptions } from "./options";

const DONE = new Set(["succeeded", "failed", "canceled"]);

/** The writes of this process that Meilisearch has taken and not yet applied. */
export class Tasks {
  readonly #client: Meilisearch;
  readonly #options: ResolvedOptions;
  readonly #inFlight = new Set<Promise<void>>();

  constructor(client: Meilisearch, options: ResolvedOptions) {
    this.#client = client;
    this.#options = options;
  }

  /**
   * Hands a write over, once there is room. Every write of this provider's gives the same result
   * when made twice, so it is tried again while the server is away.
   *
   * @returns the task's number
   * @throws MeilisearchProviderError when the server does not take it
   */
  async enqueue(write: () => Promise<EnqueuedTask>): Promise<number> {
    while (this.#inFlight.size >= this.#options.max_tasks_in_flight) {
      await Promise.race(this.#inFlight);
    }
    let free = () => {};
    const slot = new Promise<void>((resolve) => {
      free = resolve;
    });
    this.#inFlight.add(slot);
    const release = () => {
      this.#inFlight.delete(slot);
      free();
    };
    try {
      const { taskUid } = await persist(write, this.#options.retry_for_ms);
      // Its outcome is told to whoever waits for it; here it only leaves its place.
      void this.#settled(taskUid, this.#options.task_timeout_ms).then(release, release);
      return taskUid;
    } catch (error) {
      release();
      throw error;
    }
  }

  /**
   * @param ids the tasks' numbers
   * @returns failed with the first failure, else succeeded
   * @throws MeilisearchProviderError `timeout`, and `unavailable` when the server stays away
   */
  async wait(
    ids: number[],
    index: string | undefined,
    timeoutMs: number,
  ): Promise<SearchTypes.SearchTask> {
    const deadline = Date.now() + timeoutMs;
    const id = ids.join(",");
    for (const uid of ids) {
      const task = await this.#settled(uid, Math.max(deadline - Date.now(), 1));
      if (task.status !== "succeeded") {
        const message = `task ${uid} ${task.status}${task.error ? `: ${task.error.message}` : ""}`;
        return { id, index, status: "failed", error: { message, code: task.error?.code } };
      }
    }
    return { id, index, status: "succeeded" };
  }

  /** Polls through the server's absence: a task that it has taken survives a crash. */
  async #settled(uid: number, timeoutMs: number): Promise<Task> {
    const deadline = Date.now() + timeoutMs;
    const pause = backoff(250);
    for (;;) {
      let away: unknown;
      try {
        const task = await call(() => this.#client.tasks.getTask(uid));
        if (DONE.has(task.status)) return task;
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        away = error;
      }
      if (Date.now() >= deadline) {
        throw (
          away ?? new MeilisearchProviderError("timeout", `task ${uid} not done in ${timeoutMs} ms`)
        );
      }
      await pause();
    }
  }
}
