import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import type { ChannelForm } from "./check-channel";

export const ENGLISH = "en-US";

interface English {
  name?: string;
  description?: string;
}

/** What channels are called in English and said to be, by channel; what is not translated is left out. */
export async function englishOfChannels(
  db: Knex,
  channelIds: readonly string[],
): Promise<Map<string, English>> {
  const rows = await sqlRows<{ reference_id: string; translations: English }>(
    db,
    `SELECT reference_id, translations FROM translation
      WHERE reference = 'sales_channel' AND locale_code = ? AND reference_id = ANY(?)
        AND deleted_at IS NULL`,
    [ENGLISH, channelIds],
  );
  return new Map(rows.map((row) => [row.reference_id, row.translations]));
}

/** What Medusa's translations are to do so that a channel's English is what the form says. */
export const planEnglishStep = createStep(
  "plan-channel-english",
  async ({ id, form }: { id: string; form: ChannelForm }, { container }) => {
    const [before] = await sqlRows<{ id: string }>(
      databaseOf(container),
      `SELECT id FROM translation WHERE reference = 'sales_channel' AND reference_id = ?
          AND locale_code = ? AND deleted_at IS NULL`,
      [id, ENGLISH],
    );
    const translations = {
      ...(form.name_en ? { name: form.name_en } : {}),
      ...(form.description_en ? { description: form.description_en } : {}),
    };
    const isEmpty = Object.keys(translations).length === 0;
    const one = {
      reference: "sales_channel",
      reference_id: id,
      locale_code: ENGLISH,
      translations,
    };
    return new StepResponse({
      create: before || isEmpty ? [] : [one],
      update: before && !isEmpty ? [{ id: before.id, ...one }] : [],
      delete: before && isEmpty ? [before.id] : [],
    });
  },
);
