/** Goods of one channel that a quote is to be asked for. */
export interface Wishes {
  channel_id: string;
  lines: { variant_id: string; quantity: number }[];
}

/** As many as a quote may hold, and as a cookie has room for. */
export const mostWishes = 60;
export const mostPieces = 100_000;

/** Where in a list a variant's row is: whoever has changed it comes back to it. */
export const rowIdOf = (variant_id: string): string => `vara-${variant_id}`;

/** Wishes as a cookie holds them. What is not whole is left out: anybody may write a cookie. */
export function parseWishes(text: string | undefined): Wishes | null {
  const [channel_id = "", ...parts] = (text ?? "").split("|");
  if (!/^\w{1,60}$/.test(channel_id)) return null;
  const lines = parts.flatMap((part) => {
    const [, variant_id, digits] = /^(\w{1,60})\.(\d{1,6})$/.exec(part) ?? [];
    const quantity = Number(digits);
    const isWhole = variant_id && quantity >= 1 && quantity <= mostPieces;
    return isWhole ? [{ variant_id, quantity }] : [];
  });
  return { channel_id, lines: lines.slice(0, mostWishes) };
}

export const wishesText = ({ channel_id, lines }: Wishes): string =>
  [channel_id, ...lines.map(({ variant_id, quantity }) => `${variant_id}.${quantity}`)].join("|");

/**
 * The wishes with so many pieces of a variant; 0 takes it out. Goods of another channel begin anew: a quote
 * is of one. Null when there is no more room.
 */
export function withPieces(
  before: Wishes | null,
  channel_id: string,
  variant_id: string,
  quantity: number,
): Wishes | null {
  const kept = before?.channel_id === channel_id ? before.lines : [];
  const others = kept.filter((line) => line.variant_id !== variant_id);
  if (quantity === 0) return { channel_id, lines: others };
  if (others.length >= mostWishes) return null;
  const line = { variant_id, quantity };
  const isKnown = others.length < kept.length;
  return {
    channel_id,
    lines: isKnown
      ? kept.map((one) => (one.variant_id === variant_id ? line : one))
      : [...others, line],
  };
}
