import type { Change } from "./tags-of-event";

/**
 * Gathers changes that come close after one another, as those of an order of ten lines, and hands them on
 * together. The first waits no longer than `wait_ms`, however many follow.
 */
export class WaitingChanges {
  private tags = new Set<string>();
  private ids = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly wait_ms: number,
    private readonly handOn: (change: Change) => Promise<void>,
  ) {}

  add({ tags, ids }: Change): void {
    for (const tag of tags) {
      this.tags.add(tag);
    }
    for (const id of ids) {
      this.ids.add(id);
    }
    this.timer ??= setTimeout(() => this.flush(), this.wait_ms);
  }

  private flush(): void {
    const change = { tags: [...this.tags], ids: [...this.ids] };
    this.tags.clear();
    this.ids.clear();
    this.timer = null;
    void this.handOn(change);
  }
}
