import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Progress } from "./progress.mjs";

/** @param {{ isTTY?: boolean }} [kind] */
function recorder({ isTTY = false } = {}) {
  const output = {
    isTTY,
    columns: 60,
    said: "",
    write(/** @type {string} */ chunk) {
      this.said += chunk;
    },
  };
  return output;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("progress", () => {
  it("in a log: a line at the start, one every 15 s, one at the end", () => {
    const output = recorder();
    const progress = new Progress(output, 11);
    progress.start("install", 2);
    vi.advanceTimersByTime(31_000);
    progress.end("install", "klart");
    vi.advanceTimersByTime(60_000);
    const lines = output.said.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^· {2}2\/11 {2}Paket +0 s {2}pågår$/);
    expect(lines[2]).toMatch(/30 s {2}pågår$/);
    expect(lines[3]).toMatch(/^✓ {2}2\/11 {2}Paket +31 s {2}klart$/);
  });

  it("in a terminal: one line that counts, within the window's width, and is taken away", () => {
    const output = recorder({ isTTY: true });
    const progress = new Progress(output, 11);
    progress.start("build_backend", 6);
    progress.start("build_storefront", 7);
    vi.advanceTimersByTime(3_000);
    const shown = output.said.split("\r\u001b[2K").at(-1) ?? "";
    expect(shown).toContain("6/11 Bygge: backend och admin 3 s");
    expect(shown.length).toBeLessThan(60);
    progress.end("build_backend", "gick inte", true);
    progress.end("build_storefront", "avbrutet", true);
    expect(output.said).toMatch(/✗ {2}6\/11 .* 3 s {2}gick inte\n/);
    expect(output.said.endsWith("avbrutet\n")).toBe(true);
  });
});
