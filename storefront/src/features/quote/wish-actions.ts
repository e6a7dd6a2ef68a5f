"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { currentLocale } from "@/lib/current-locale";
import { paths } from "@/lib/paths";
import { readWishesText, rememberWishesText } from "@/lib/quote-cookie";
import { mostPieces, parseWishes, rowIdOf, wishesText, withPieces } from "./wishes";

const change = z.object({
  channel_id: z.string().regex(/^\w{1,60}$/),
  variant_id: z.string().regex(/^\w{1,60}$/),
  quantity: z.coerce.number().int().min(0).max(mostPieces),
  q: z.string().max(200).optional(),
  sida: z.coerce.number().int().min(1).optional(),
});

/** Notes that a quote shall be asked for so many pieces, and shows the same row of the same page again. */
export async function wishFor(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const parsed = change.safeParse(Object.fromEntries(form));
  if (!parsed.success) redirect(paths.trade(locale, { fel: "quantity" }));
  const { channel_id, variant_id, q, sida } = parsed.data;
  const failure = await keep(parsed.data);
  refresh();
  const page = { kanal: channel_id, q, sida };
  redirect(
    failure
      ? paths.trade(locale, { ...page, fel: failure })
      : `${paths.trade(locale, page)}#${rowIdOf(variant_id)}`,
  );
}

/** Changes how many are asked for, on the page of the request; 0 takes the goods out. */
export async function changeWish(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const parsed = change.safeParse(Object.fromEntries(form));
  const failure = parsed.success ? await keep(parsed.data) : "quantity";
  refresh();
  redirect(paths.tradeRequest(locale, failure ? { fel: failure } : {}));
}

async function keep({ channel_id, variant_id, quantity }: z.output<typeof change>) {
  const wishes = withPieces(parseWishes(await readWishesText()), channel_id, variant_id, quantity);
  if (!wishes) return "wishes_full" as const;
  await rememberWishesText(wishesText(wishes));
  return null;
}
