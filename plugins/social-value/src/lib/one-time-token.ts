import { createHash, randomBytes } from "node:crypto";

/**
 * A token that is sent by mail and used once. Only its hash is stored: who reads the database cannot
 * use it. 32 random bytes need no slow hash.
 */
export function newOneTimeToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOfToken(token) };
}

/** What is stored of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
