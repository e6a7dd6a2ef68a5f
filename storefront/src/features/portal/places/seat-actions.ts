"use server";

import { refresh } from "next/cache";
import { getFormatter, getTranslations } from "next-intl/server";
import { BackendError } from "@/lib/backend/errors";
import { setOccupiedSeats } from "@/lib/backend/place";
import { textsOf } from "@/lib/form-values";
import { monthToDate } from "@/lib/month";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";

/** Sets how many of a place's seats are occupied from a month on. */
export async function saveSeats(_before: FormState, form: FormData): Promise<FormState> {
  const { id, ...values } = textsOf(form, ["id", "month", "occupied_seats"], 100);
  const { month, occupied_seats } = values;
  if (!/^\d{1,4}$/.test(occupied_seats.trim())) {
    return { values, errors: await fieldWords({ occupied_seats: "seats_whole" }) };
  }
  const input = { month, occupied_seats: Number(occupied_seats) };
  try {
    await asMember((token) => setOccupiedSeats(token, id, input));
  } catch (error) {
    if (error instanceof BackendError && error.code === "seats_exceeded") {
      return { values, errors: await fieldWords({ occupied_seats: "seats_exceeded" }) };
    }
    return refusal(error, values);
  }
  refresh();
  const [t, format] = await Promise.all([getTranslations("portal.places.set"), getFormatter()]);
  const name = format.dateTime(monthToDate(month), { year: "numeric", month: "long" });
  return { values, errors: {}, done: t("saved", { occupied: input.occupied_seats, month: name }) };
}
