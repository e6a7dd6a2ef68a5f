import { Modules } from "@medusajs/framework/utils";
import type { TestApp } from "./app";

/** Does the work while the events that it makes are lost on their way to the subscribers. */
export async function losingEvents<T>(app: TestApp, work: () => Promise<T>): Promise<T> {
  const bus = app.container.resolve(Modules.EVENT_BUS);
  const lost = vi.spyOn(bus, "releaseGroupedEvents").mockResolvedValue(undefined);
  try {
    const result = await work();
    expect(lost).toHaveBeenCalled();
    return result;
  } finally {
    lost.mockRestore();
  }
}
