import { civilDateOf, type PaymentKind } from "@insteg/domain";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { StallCatalogue } from "@/lib/backend/stall";

/** How far something written down here has come: it waits for the network, is sent, or was refused. */
export type EntryState = "waiting" | "sent" | "refused";

export interface KeptLine {
  variant_id: string;
  title: string;
  quantity: number;
  /** öre, VAT included */
  unit_price_minor: number;
}

/** A sale on this phone. Plain JSON; amounts in öre. */
export interface KeptSale {
  /** Counts the sales of this phone. */
  number: number;
  key: string;
  enterprise_id: string;
  sales_channel_id: string;
  sold_at: string;
  payment_kind: PaymentKind;
  total_minor: number;
  paid_minor: number;
  lines: KeptLine[];
  state: EntryState;
  code?: string;
}

/** An entry that reverses a sale of this phone. */
export interface KeptReversal {
  key: string;
  sale_key: string;
  enterprise_id: string;
  reversed_at: string;
  state: EntryState;
  code?: string;
}

interface Schema extends DBSchema {
  catalogue: { key: "latest"; value: StallCatalogue };
  sales: { key: number; value: KeptSale; indexes: { key: string; state: EntryState } };
  reversals: { key: string; value: KeptReversal; indexes: { sale_key: string; state: EntryState } };
}

const KEEP_MS = 60 * 24 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("insteg-torg", 1, {
    upgrade(db) {
      db.createObjectStore("catalogue");
      const sales = db.createObjectStore("sales", { keyPath: "number", autoIncrement: true });
      sales.createIndex("key", "key", { unique: true });
      sales.createIndex("state", "state");
      const reversals = db.createObjectStore("reversals", { keyPath: "key" });
      // One sale is reversed once.
      reversals.createIndex("sale_key", "sale_key", { unique: true });
      reversals.createIndex("state", "state");
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function readCatalogue(): Promise<StallCatalogue | undefined> {
  return (await database()).get("catalogue", "latest");
}

export async function keepCatalogue(catalogue: StallCatalogue): Promise<void> {
  await (await database()).put("catalogue", catalogue, "latest");
}

/** Writes a sale down before anything else is done with it; gives its number on this phone. */
export async function keepSale(sale: Omit<KeptSale, "number" | "state">): Promise<number> {
  const db = await database();
  const transaction = db.transaction("sales", "readwrite", { durability: "strict" });
  const number = await transaction.store.add({ ...sale, state: "waiting" } as KeptSale);
  await transaction.done;
  return number;
}

/** Writes down that a sale is reversed; a sale that is reversed already stays so. */
export async function keepReversal(reversal: Omit<KeptReversal, "state">): Promise<void> {
  const db = await database();
  const transaction = db.transaction("reversals", "readwrite", { durability: "strict" });
  const earlier = await transaction.store.index("sale_key").getKey(reversal.sale_key);
  if (earlier === undefined) await transaction.store.add({ ...reversal, state: "waiting" });
  await transaction.done;
}

/** What waits to be sent for an enterprise, oldest first. */
export async function waiting(enterpriseId: string) {
  const db = await database();
  const [sales, reversals] = await Promise.all([
    db.getAllFromIndex("sales", "state", "waiting"),
    db.getAllFromIndex("reversals", "state", "waiting"),
  ]);
  const own = (one: { enterprise_id: string }) => one.enterprise_id === enterpriseId;
  return {
    sales: sales.filter(own).sort((a, b) => a.number - b.number),
    reversals: reversals.filter(own).sort((a, b) => (a.reversed_at < b.reversed_at ? -1 : 1)),
  };
}

/** Notes what was answered of each; all of an answer or nothing. */
export async function noteAnswers(answers: {
  sales: readonly Answer[];
  reversals: readonly Answer[];
}): Promise<void> {
  const db = await database();
  const transaction = db.transaction(["sales", "reversals"], "readwrite");
  const sales = transaction.objectStore("sales");
  for (const answer of answers.sales) {
    const sale = await sales.index("key").get(answer.key);
    if (sale) await sales.put({ ...sale, ...stateOf(answer) });
  }
  const reversals = transaction.objectStore("reversals");
  for (const answer of answers.reversals) {
    const reversal = await reversals.get(answer.key);
    if (reversal) await reversals.put({ ...reversal, ...stateOf(answer) });
  }
  await transaction.done;
}

export interface Answer {
  key: string;
  status: string;
  code?: string | undefined;
}

function stateOf({ status, code }: Answer): { state: EntryState; code?: string } {
  const isTaken = status !== "refused" || code === "stall_sale_reversed";
  return isTaken ? { state: "sent" } : { state: "refused", ...(code && { code }) };
}

export type KeptEntry = KeptSale & { reversal: KeptReversal | undefined };

/** What this phone knows of an enterprise's sales. */
export interface Kept {
  /** Today's, the latest first, each with its reversal. */
  today: KeptEntry[];
  waiting_count: number;
  refused_count: number;
  /** What waits for somebody of another enterprise to sign in. */
  foreign_count: number;
}

export async function readKept(enterpriseId: string, now = new Date()): Promise<Kept> {
  const db = await database();
  const [sales, reversals] = await Promise.all([db.getAll("sales"), db.getAll("reversals")]);
  const bySale = new Map(reversals.map((reversal) => [reversal.sale_key, reversal]));
  const day = civilDateOf(now);
  const isOwn = (one: { enterprise_id: string }) => one.enterprise_id === enterpriseId;
  const waits = [...sales, ...reversals].filter((one) => one.state === "waiting");
  return {
    today: sales
      .filter((sale) => isOwn(sale) && civilDateOf(new Date(sale.sold_at)) === day)
      .sort((a, b) => b.number - a.number)
      .map((sale) => ({ ...sale, reversal: bySale.get(sale.key) })),
    waiting_count: waits.filter(isOwn).length,
    refused_count: [...sales, ...reversals].filter((one) => isOwn(one) && one.state === "refused")
      .length,
    foreign_count: waits.filter((one) => !isOwn(one)).length,
  };
}

/** Forgets what was sent long ago: the network's own books have it. */
export async function forgetOld(now = Date.now()): Promise<void> {
  const db = await database();
  const transaction = db.transaction(["sales", "reversals"], "readwrite");
  const reversals = transaction.objectStore("reversals");
  for await (const cursor of transaction.objectStore("sales").index("state").iterate("sent")) {
    const { key, sold_at } = cursor.value;
    const reversal = await reversals.index("sale_key").get(key);
    const isSettled = !reversal || reversal.state === "sent";
    if (isSettled && now - Date.parse(sold_at) > KEEP_MS) {
      await cursor.delete();
      if (reversal) await reversals.delete(reversal.key);
    }
  }
  await transaction.done;
}
