import path from "node:path";

export const PROJECT_DIR = path.resolve(import.meta.dirname, "..", "..");

/** The built backend: Medusa must be started from this folder, where its admin lies. */
export const SERVER_DIR = path.join(PROJECT_DIR, "backend", ".medusa", "server");

/** Where this process's application keeps what is nobody's to read over HTTP. */
export const DATA_DIR = path.join(SERVER_DIR, ".insteg", process.env.VITEST_POOL_ID ?? "1");

/** The database server that `npm test` has started for all its steps, when it has. */
export const SERVER_VARIABLE = "INSTEG_TEST_POSTGRES_URL";

/** Secrets of backends that live as long as a test. */
export const TEST_SECRETS = {
  JWT_SECRET: "test-jwt-secret",
  COOKIE_SECRET: "test-cookie-secret",
  INSTEG_TRACE_SECRET: "test-trace-secret",
  AUTH_MFA_ENCRYPTION_KEY: "test-second-factor-key",
};

/** The administrator of every test database. */
export const ADMIN_LOGIN = { email: "admin@test.example", password: "for-tests-only" };

/** Keys of a Stripe account that is a stand-in of the tests' own. */
export const STRIPE_KEYS = {
  STRIPE_API_KEY: "sk_test_standin",
  STRIPE_PUBLISHABLE_KEY: "pk_test_standin",
  STRIPE_WEBHOOK_SECRET: "whsec_standin",
};
