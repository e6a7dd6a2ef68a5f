import type { LinePieces, OrderWithdrawals } from "@/lib/backend/withdrawal";
import { firstParam, type SearchParams } from "@/lib/paths";

/** What a line's number of pieces is called in the form. */
export const fieldOf = (lineId: string): string => `antal_${lineId}`;

/** The pieces that the address asks for, of what can be withdrawn from: never more than there are. */
export function chosenPieces(
  { consignments }: Pick<OrderWithdrawals, "consignments">,
  search: SearchParams,
): LinePieces[] {
  return consignments
    .flatMap(({ lines }) => lines)
    .flatMap(({ line_id, quantity }) => {
      const text = firstParam(search, fieldOf(line_id)) ?? "";
      const asked = /^\d{1,6}$/.test(text) ? Number(text) : 0;
      const pieces = Math.min(asked, quantity);
      return pieces > 0 ? [{ line_id, quantity: pieces }] : [];
    });
}

/** Pieces as one field of a form holds them, and back; what does not fit is left out. */
export const piecesText = (pieces: readonly LinePieces[]): string =>
  pieces.map(({ line_id, quantity }) => `${line_id}:${quantity}`).join(",");

export function readPieces(text: string): LinePieces[] {
  return text.split(",").flatMap((one) => {
    const [, line_id = "", quantity = ""] = /^([\w-]{1,100}):(\d{1,6})$/.exec(one) ?? [];
    return line_id && Number(quantity) > 0 ? [{ line_id, quantity: Number(quantity) }] : [];
  });
}
