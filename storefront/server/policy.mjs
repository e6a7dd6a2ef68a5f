// @ts-check
import { createHash } from "node:crypto";

/** Scripts that run: JSON and the like are data to a browser. */
const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Makes a drawn page fit to be kept: scripts that carry the nonce are the page's own, and the policy
 * allows them by their hashes. An inline script without it, of whatever got into the page, is not
 * allowed. Then the nonce is taken out everywhere: it stays a secret of this process.
 *
 * @param {string} html as drawn, with `nonce` on the page's own scripts
 * @param {string} policy the page's policy, with `nonce` in it
 * @param {string} nonce
 * @returns {{ html: string, policy: string }}
 */
export function sealPage(html, policy, nonce) {
  /** @type {Set<string>} */
  const hashes = new Set();
  for (const [, attributes = "", text = ""] of html.matchAll(script)) {
    const isOwn = attributes.includes(`nonce="${nonce}"`);
    if (isOwn && !/\ssrc=/.test(attributes)) hashes.add(hashOf(without(text, nonce)));
  }
  return { html: without(html, nonce), policy: hashPolicy(policy, nonce, [...hashes]) };
}

/**
 * @param {string} text
 * @param {string} nonce
 */
export const without = (text, nonce) => text.replaceAll(nonce, "");

/**
 * Scripts of the shop's own files are allowed by 'self': 'strict-dynamic' would ask for a nonce.
 *
 * @param {string} policy
 * @param {string} nonce
 * @param {string[]} hashes
 */
function hashPolicy(policy, nonce, hashes) {
  return policy
    .split("; ")
    .map((directive) => {
      const isScripts = directive.startsWith("script-src ");
      const sources = directive.split(" ").filter((source) => source !== `'nonce-${nonce}'`);
      if (!isScripts) return sources.join(" ");
      return [...sources.filter((source) => source !== "'strict-dynamic'"), ...hashes].join(" ");
    })
    .join("; ");
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
