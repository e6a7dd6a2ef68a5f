import type { ImportTerms } from "../check-rows";

/** An enterprise in one chain, in a network of two channels. */
export const TERMS: ImportTerms = {
  enterprise_handle: "exempelbiet",
  chains: [{ id: "chain_1", handle: "honung", name: "Honungskedjan" }],
  closed_channels: [{ name: "Grossist" }],
  channels: [
    { id: "sc_web", name: "Webbutiken", kind: "web" },
    { id: "sc_torg", name: "Torget", kind: "stall" },
  ],
};
