// @ts-check
// Read before anything else, perhaps by a Node that is too old for the rest: plain syntax only.

/**
 * Whether a Node version is one that Insteg runs on: ^20.19 || >=22.12.
 *
 * @param {string} version such as `20.19.0`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}
