/** Two neutrals, eight earth colours and two accents: every picture is made of these and their mixes. */
export const cream = "#fbf4e6";
export const ink = "#2f2a26";
export const oat = "#e8d8ba";
export const wheat = "#d6b981";
export const honey = "#e0a23b";
export const rust = "#bd5b34";
export const madder = "#9a3c3c";
export const moss = "#7f8e55";
export const pine = "#3d5b4b";
export const bark = "#704d36";
export const indigo = "#3d5775";
export const sky = "#a8c5cc";

/** Paper tints that the pictures lie on. */
export const paper = {
  linen: "#f5ebdb",
  clay: "#f4e1d3",
  straw: "#f5e7c8",
  sage: "#e6ead8",
  mist: "#e0e9e8",
  rose: "#f0dfdb",
};

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour `part` (0..1) of the way from `from` to `to`. */
export function mix(from, to, part) {
  const target = channels(to);
  const mixed = channels(from).map((value, at) => Math.round(value + (target[at] - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

export const darker = (colour, part = 0.2) => mix(colour, ink, part);
export const lighter = (colour, part = 0.35) => mix(colour, cream, part);

/** The blue that woad gives. */
export const woad = mix(indigo, sky, 0.35);
