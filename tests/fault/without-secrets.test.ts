import { startBackend } from "../support/backend";

/** Nobody answers there: what refuses to start must do so before it asks a database. */
const NO_DATABASE = "postgres://nobody@127.0.0.1:1/nowhere";

test("a backend with nothing to sign traces by does not start, and says what is missing", async () => {
  const env = { JWT_SECRET: "", INSTEG_TRACE_SECRET: "" };
  await expect(startBackend(NO_DATABASE, { env })).rejects.toThrow("jwtSecret not found");
});
