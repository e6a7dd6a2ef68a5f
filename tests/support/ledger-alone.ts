import { postCapture } from "@insteg/social-value/ledger/capture-posting";
import { postExchange } from "@insteg/social-value/ledger/exchange-posting";
import {
  bookingMonth,
  closeMonth,
  openMonthsBefore,
} from "@insteg/social-value/ledger/month-close";
import { postRefund } from "@insteg/social-value/ledger/refund-posting";
import { openMonth } from "@insteg/social-value/ledger/reserve-posting";
import { changeSale } from "@insteg/social-value/ledger/sale-change";
import { insertSale } from "@insteg/social-value/ledger/sale-snapshot";
import { sealLedger } from "@insteg/social-value/modules/funding/seals";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { migratedDatabase } from "./database";
import { workerDatabase } from "./worker-database";

type First<Work> = Work extends (db: Knex, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** The ledger's own functions on a database of their own, without Medusa around them. */
export interface Ledger {
  recordSale: First<typeof insertSale>;
  changeSale: First<typeof changeSale>;
  postCapture: First<typeof postCapture>;
  postRefund: First<typeof postRefund>;
  postExchange: First<typeof postExchange>;
  openMonth: First<typeof openMonth>;
  closeMonth: First<typeof closeMonth>;
  openMonthsBefore: First<typeof openMonthsBefore>;
  bookingMonth: First<typeof bookingMonth>;
  sealLedger: First<typeof sealLedger>;
  rows: <Row>(statement: string, bindings: readonly unknown[]) => Promise<Row[]>;
  end: () => Promise<void>;
}

/** A migrated, empty database by that name, on the run's server. */
export async function ledgerAlone(name: string): Promise<Ledger> {
  const run = new URL(workerDatabase());
  const url = (database = "postgres") => {
    run.pathname = `/${database}`;
    return run.href;
  };
  const connection = await migratedDatabase({ url, stop: async () => {} }, name);
  const db = knex({ client: "pg", connection, pool: { min: 0, max: 8 } });
  return {
    recordSale: (...rest) => insertSale(db, ...rest),
    changeSale: (...rest) => changeSale(db, ...rest),
    postCapture: (...rest) => postCapture(db, ...rest),
    postRefund: (...rest) => postRefund(db, ...rest),
    postExchange: (...rest) => postExchange(db, ...rest),
    openMonth: (...rest) => openMonth(db, ...rest),
    closeMonth: (...rest) => closeMonth(db, ...rest),
    openMonthsBefore: (...rest) => openMonthsBefore(db, ...rest),
    bookingMonth: (...rest) => bookingMonth(db, ...rest),
    sealLedger: (...rest) => sealLedger(db, ...rest),
    rows: async (statement, bindings) =>
      (await db.raw(statement, bindings as Knex.RawBinding[])).rows,
    end: () => db.destroy(),
  };
}
