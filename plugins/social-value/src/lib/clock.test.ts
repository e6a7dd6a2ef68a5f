import { describe, expect, test } from "vitest";
import { clock } from "./clock";

const CHRISTMAS = new Date("2025-12-24T14:00:00Z");
const EASTER = new Date("2026-04-05T08:00:00Z");
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("the clock", () => {
  test("is the machine's outside runAt", () => {
    const before = Date.now();
    const now = clock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test("stays where it was set, through all that is awaited, and no longer", async () => {
    await clock.runAt(CHRISTMAS, async () => {
      await pause();
      expect(clock.now()).toEqual(CHRISTMAS);
    });
    expect(clock.now().getTime()).toBeGreaterThan(CHRISTMAS.getTime());
  });

  test("is each one's own when several times run side by side", async () => {
    const seen = await Promise.all(
      [CHRISTMAS, EASTER].map((at) =>
        clock.runAt(at, async () => {
          await pause();
          return clock.now();
        }),
      ),
    );
    expect(seen).toEqual([CHRISTMAS, EASTER]);
  });

  test("inside another time is the inner one, and then the outer again", async () => {
    await clock.runAt(CHRISTMAS, async () => {
      expect(await clock.runAt(EASTER, async () => clock.now())).toEqual(EASTER);
      expect(clock.now()).toEqual(CHRISTMAS);
    });
  });

  test("an event happened when it was recorded, unless a time is set", async () => {
    expect(clock.timeOf(EASTER)).toEqual(EASTER);
    expect(await clock.runAt(CHRISTMAS, async () => clock.timeOf(EASTER))).toEqual(CHRISTMAS);
  });

  test("is right again after work that fails", async () => {
    const work = clock.runAt(CHRISTMAS, () => Promise.reject(new Error("broken")));
    await expect(work).rejects.toThrow("broken");
    expect(clock.now().getTime()).toBeGreaterThan(CHRISTMAS.getTime());
  });
});
