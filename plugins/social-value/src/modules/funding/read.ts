import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/**
 * Reads rows by a statement with `?` bindings. Every column is asked for as text, so that the shop's
 * connection and a command's own, which know different types, give the same.
 */
export type Read = <Row>(statement: string, bindings: readonly unknown[]) => Promise<Row[]>;

export function readerOf(db: Knex): Read {
  return (statement, bindings) => sqlRows(db, statement, bindings);
}

/** Asks one thing at a time: the reads share a connection, which answers them in order. */
export function inTurn(read: Read): Read {
  let last: Promise<unknown> = Promise.resolve();
  return <Row>(statement: string, bindings: readonly unknown[]) => {
    const answer = last.then(() => read<Row>(statement, bindings));
    last = answer.catch(() => {});
    return answer;
  };
}
