import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { networkError } from "./errors";
import { hashOfToken } from "./one-time-token";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often what may be tried: `points` times in `duration` seconds, for each key. */
const LIMITS = {
  apply_address: { points: 10, duration: HOUR },
  apply_email: { points: 5, duration: 24 * HOUR },
  quote_address: { points: 10, duration: HOUR },
  quote_email: { points: 5, duration: 24 * HOUR },
  account_address: { points: 20, duration: HOUR },
  account_email: { points: 5, duration: 24 * HOUR },
  own_password: { points: 10, duration: 15 * MINUTE },
  own_export: { points: 20, duration: HOUR },
  amend: { points: 120, duration: HOUR },
  upload: { points: 60, duration: HOUR },
  verification_mail: { points: 5, duration: 24 * HOUR },
  token_address: { points: 60, duration: 15 * MINUTE },
  sign_in_address: { points: 50, duration: 15 * MINUTE },
  sign_in_email: { points: 10, duration: 15 * MINUTE },
  reset_address: { points: 20, duration: HOUR },
  reset_email: { points: 3, duration: HOUR },
  picture: { points: 300, duration: HOUR },
  goods_import: { points: 60, duration: HOUR },
  invite: { points: 30, duration: 24 * HOUR },
  second_factor: { points: 10, duration: HOUR },
  second_factor_address: { points: 50, duration: 15 * MINUTE },
  // A code is good for a minute and a half: its own step, the one before and the one after.
  second_factor_code: { points: 1, duration: 2 * MINUTE },
  withdraw: { points: 30, duration: HOUR },
  withdrawal_link_address: { points: 10, duration: HOUR },
  withdrawal_link_email: { points: 5, duration: 24 * HOUR },
  payout_account: { points: 20, duration: 24 * HOUR },
} as const;
export type LimitName = keyof typeof LIMITS;

const limiters = new WeakMap<object, Map<LimitName, RateLimiterPostgres>>();

/**
 * Counts a try, and throws "too_many_requests" (429) with `retry_after_seconds` when there have been too
 * many. Counted in the database, so that every process counts the same; while that does not answer, each
 * counts for itself. The keys, addresses of people, are stored as hashes.
 */
export async function countTry(
  container: MedusaContainer,
  name: LimitName,
  key: string,
): Promise<void> {
  try {
    await limiterOf(container, name).consume(hashOfToken(key));
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) {
      throw reason;
    }
    const retry_after_seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "too_many_requests",
      `Too many tries: wait ${retry_after_seconds} seconds`,
      { retry_after_seconds },
    );
  }
}

/** Forgets the tries of a key: it got in. */
export async function forgetTries(
  container: MedusaContainer,
  name: LimitName,
  key: string,
): Promise<void> {
  await limiterOf(container, name).delete(hashOfToken(key));
}

function limiterOf(container: MedusaContainer, name: LimitName): RateLimiterPostgres {
  const storeClient = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const known = limiters.get(storeClient) ?? new Map<LimitName, RateLimiterPostgres>();
  limiters.set(storeClient, known);
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      ...LIMITS[name],
      storeClient,
      storeType: "knex",
      keyPrefix: name,
      tableName: "rate_limit",
      // A migration has made it.
      tableCreated: true,
      insuranceLimiter: new RateLimiterMemory({ ...LIMITS[name], keyPrefix: name }),
    });
  known.set(name, limiter);
  return limiter;
}
