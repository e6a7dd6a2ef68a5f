import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";

/** Lets the stall's worker keep this page, and what it was drawn with, for when there is no network. */
export async function keepPage(locale: Locale): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/torg-sw.js", { scope: paths.portalStall(locale) });
  const { active } = await navigator.serviceWorker.ready;
  const drawn = performance.getEntriesByType("resource").map((entry) => entry.name);
  active?.postMessage({ keep: [paths.portalStall(locale), ...drawn] });
}
