import type pg from "pg";

/** The code of the error that some work must end with; fails when it succeeds. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const outcome = await work.then(
    () => ({ code: "no error" }),
    (error: { code?: string }) => error,
  );
  return outcome.code;
}

/**
 * The message with which the database refuses a statement, or "no error". The statement is rolled
 * back in any case, so that a guard that is missing fails its own test and no other.
 */
export async function refusalOf(
  db: pg.Pool,
  statement: string,
  values: unknown[] = [],
): Promise<string> {
  const client = await db.connect();
  try {
    await client.query("BEGIN");
    await client.query(statement, values);
    return "no error";
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
