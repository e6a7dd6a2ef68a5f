import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sealPage } from "./policy.mjs";

const policy =
  "default-src 'self'; script-src 'self' 'nonce-N0' 'sha256-rules' 'strict-dynamic'; style-src 'self' 'nonce-N0'";
const hashOf = (/** @type {string} */ text) =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the page's own scripts are allowed by their hashes, and the nonce is gone", () => {
  const html = `<script nonce="N0">a("N0")</script><script nonce="N0" src="/x.js"></script>`;
  const sealed = sealPage(html, policy, "N0");
  expect(sealed.html).toBe(`<script nonce="">a("")</script><script nonce="" src="/x.js"></script>`);
  expect(sealed.policy).toBe(
    `default-src 'self'; script-src 'self' 'sha256-rules' ${hashOf('a("")')}; style-src 'self'`,
  );
});

test("a script that somebody got into the page is not allowed", () => {
  const html = `<script>steal()</script><script nonce="">steal()</script><script nonce="N0">ours()</script>`;
  const sealed = sealPage(html, policy, "N0");
  expect(sealed.policy).not.toContain(hashOf("steal()"));
  expect(sealed.policy).toContain(hashOf("ours()"));
});
