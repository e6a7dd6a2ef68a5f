/**
 * The browser itself fetches a page while the pointer rests on its link; plain links then feel
 * immediate without a router's script. Reading a page never changes anything. The content policy
 * allows just this text, by its hash.
 */
export const prefetchRules = JSON.stringify({
  prefetch: [{ where: { href_matches: "/*" }, eagerness: "moderate" }],
});
