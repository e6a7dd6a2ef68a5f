/** Counted for the server before Next (`server/page-store.mjs`), which is in the same process. */
const shared = globalThis as { insteg_changes?: number };

/** Something that pages show has changed: the server must not show what it has without asking Next. */
export function noteChange(): void {
  shared.insteg_changes = (shared.insteg_changes ?? 0) + 1;
}
