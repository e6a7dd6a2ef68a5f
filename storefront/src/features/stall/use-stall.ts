"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "@/i18n/routing";
import type { StallCatalogue } from "@/lib/backend/stall";
import { type Kept, readCatalogue, readKept } from "./store";
import { type SyncOutcome, sync } from "./sync";

/** While something waits, the network is tried so often: telephones do not always tell that it is back. */
const RETRY_MS = 15_000;
const NEWS = "insteg-torg";

export interface Stall {
  /** What is sold; undefined until the phone's own copy is read, null when there is none. */
  catalogue: StallCatalogue | null | undefined;
  kept: Kept;
  /** How the last try to send went; undefined while one is under way. */
  outcome: SyncOutcome | undefined;
  /** The phone's own store does not answer: nothing may be sold. */
  isBroken: boolean;
  /** Reads the store again, and sends what waits. */
  refresh(): Promise<void>;
}

const NOTHING: Kept = { today: [], waiting_count: 0, refused_count: 0, foreign_count: 0 };

/** The stall as it stands in this phone, kept in step with its store, with other tabs and the network. */
export function useStall(locale: Locale): Stall {
  const [catalogue, setCatalogue] = useState<StallCatalogue | null>();
  const [kept, setKept] = useState(NOTHING);
  const [outcome, setOutcome] = useState<SyncOutcome>();
  const [isBroken, setIsBroken] = useState(false);
  const others = useRef<BroadcastChannel>(undefined);

  const reread = useCallback(async () => {
    try {
      const latest = await readCatalogue();
      setKept(await readKept(latest?.enterprise_id ?? ""));
      setCatalogue(latest ?? null);
      setIsBroken(false);
    } catch (error) {
      console.error(String(error));
      setIsBroken(true);
    }
  }, []);

  const refresh = useCallback(async () => {
    await reread();
    others.current?.postMessage("changed");
    setOutcome(undefined);
    const came = await sync(locale);
    setOutcome(came);
    await reread();
    others.current?.postMessage("changed");
  }, [locale, reread]);

  useEffect(() => {
    const channel = new BroadcastChannel(NEWS);
    others.current = channel;
    channel.onmessage = () => void reread();
    const again = () => document.visibilityState === "visible" && void refresh();
    void navigator.storage?.persist?.();
    void refresh();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      channel.close();
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [refresh, reread]);

  const waits = kept.waiting_count > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void refresh(), RETRY_MS);
    return () => clearInterval(timer);
  }, [waits, refresh]);

  return { catalogue, kept, outcome, isBroken, refresh };
}
