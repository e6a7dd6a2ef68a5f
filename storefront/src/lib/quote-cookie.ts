import { privateCookie } from "./private-cookie";

/** Which quote a buyer reads, and the only key to it. */
export interface QuoteKey {
  id: string;
  token: string;
}

const key = privateCookie("insteg_quote", 90 * 24 * 3600);

/** The reader's quote, if they have opened one. */
export async function readQuoteKey(): Promise<QuoteKey | undefined> {
  const [, id, token] = (await key.read())?.match(/^([^:]+):(.+)$/) ?? [];
  return id && token ? { id, token } : undefined;
}

export const rememberQuoteKey = ({ id, token }: QuoteKey) => key.remember(`${id}:${token}`);
export const forgetQuoteKey = key.forget;

const wishes = privateCookie("insteg_wishes", 30 * 24 * 3600);

/** The goods that a quote is to be asked for, as text; see features/quote/wishes. */
export const readWishesText = wishes.read;
export const rememberWishesText = wishes.remember;
export const forgetWishes = wishes.forget;
