import type { ChainVersion, ValueChain } from "../../../lib/types";

/** The version that purchases follow now: the latest published. The API gives newest first. */
export function inForceOf(chain: ValueChain): ChainVersion | undefined {
  return chain.versions.find((version) => version.status === "published");
}

/** The one draft that a chain can have. */
export function draftOf(chain: ValueChain): ChainVersion | undefined {
  return chain.versions.find((version) => version.status === "draft");
}
