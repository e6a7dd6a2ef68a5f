import type { Locale } from "@/i18n/routing";
import type { StallCatalogue } from "@/lib/backend/stall";
import { type Answer, forgetOld, keepCatalogue, noteAnswers, waiting } from "./store";

/** What came of a try to reach the network. */
export type SyncOutcome = "done" | "busy" | "offline" | "signed_out" | "refused";

/** A small batch is soon answered: a network that comes and goes gets something through. */
const BATCH = 20;
const ANSWER_WITHIN_MS = 25_000;

/**
 * Fetches what is sold now and sends all that waits, in batches, sales before what reverses them. One tab at
 * a time; whatever is cut off is sent again, and the network knows by its key what it has already.
 */
export async function sync(locale: Locale): Promise<SyncOutcome> {
  const lock = { mode: "exclusive", ifAvailable: true } as const;
  return navigator.locks.request("insteg-torg-sync", lock, async (held) =>
    held ? syncAlone(locale) : "busy",
  );
}

async function syncAlone(locale: Locale): Promise<SyncOutcome> {
  try {
    const catalogue = await ask<StallCatalogue>(`/${locale}/portal/torg-data/varor`);
    await keepCatalogue(catalogue);
    for (;;) {
      const { sales, reversals } = await waiting(catalogue.enterprise_id);
      const next = sales.slice(0, BATCH);
      // A reversal goes when its sale has gone.
      const isReady = next.length === 0;
      if (isReady && reversals.length === 0) break;
      const answers = await ask<{ sales: Answer[]; reversals: Answer[] }>(
        `/${locale}/portal/torg-data/synk`,
        {
          sales: next.map(asTold),
          reversals: isReady
            ? reversals.slice(0, BATCH).map(({ key, sale_key, reversed_at }) => ({
                ...{ key, sale_key, reversed_at },
              }))
            : [],
        },
      );
      if (answers.sales.length + answers.reversals.length === 0) return "refused";
      await noteAnswers(answers);
    }
    await forgetOld();
    return "done";
  } catch (error) {
    return error instanceof NoAnswer ? error.outcome : "offline";
  }
}

function asTold(sale: Awaited<ReturnType<typeof waiting>>["sales"][number]) {
  const { key, sold_at, sales_channel_id, payment_kind, paid_minor, lines } = sale;
  return {
    ...{ key, sold_at, sales_channel_id, payment_kind, paid_minor },
    lines: lines.map(({ variant_id, quantity, unit_price_minor }) => ({
      ...{ variant_id, quantity, unit_price_minor },
    })),
  };
}

class NoAnswer extends Error {
  constructor(readonly outcome: SyncOutcome) {
    super(outcome);
  }
}

/** Asks the shop's own server; throws NoAnswer for a refusal, and whatever fetch throws without a network. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    ...(body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
    cache: "no-store",
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (response.status === 401) throw new NoAnswer("signed_out");
  if (response.status === 400) throw new NoAnswer("refused");
  if (!response.ok) throw new NoAnswer("offline");
  return response.json() as Promise<T>;
}
