import type { CivilDate, PayoutSchedule } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { PayoutProviderId } from "./payout";

/** How the network pays. Öre. */
export interface PayoutSettings {
  /** What is due must reach it to be paid; less is carried. */
  minimum_minor: bigint;
  provider: PayoutProviderId;
  /** Null while payouts are made by hand only. */
  schedule: PayoutSchedule | null;
  /** The day on which the schedule was set: nothing is made up for from before it. */
  scheduled_from: CivilDate | null;
  payer_iban: string | null;
  payer_bic: string | null;
}

const UNTIL_SET: PayoutSettings = {
  minimum_minor: 10_000n,
  provider: "manual",
  schedule: null,
  scheduled_from: null,
  payer_iban: null,
  payer_bic: null,
};

interface SettingRow extends Omit<PayoutSettings, "minimum_minor" | "schedule"> {
  minimum_minor: string;
  every: "weekly" | "monthly" | null;
  day: number | null;
}

/** The settings, or 100 kronor by bank transfer by hand while none are set. */
export async function readPayoutSettings(db: Knex): Promise<PayoutSettings> {
  const [row] = await sqlRows<SettingRow>(
    db,
    `SELECT minimum_minor::text, provider, every, day, scheduled_from, payer_iban, payer_bic
       FROM payout_setting`,
    [],
  );
  if (!row) {
    return UNTIL_SET;
  }
  const { minimum_minor, every, day, ...rest } = row;
  const schedule = every && day ? { every, day } : null;
  return { ...rest, minimum_minor: BigInt(minimum_minor), schedule };
}

export async function writePayoutSettings(db: Knex, settings: PayoutSettings): Promise<void> {
  const { minimum_minor, provider, schedule, scheduled_from, payer_iban, payer_bic } = settings;
  await sqlRows(
    db,
    `INSERT INTO payout_setting (id, minimum_minor, provider, every, day, scheduled_from,
                                 payer_iban, payer_bic)
     VALUES ('network', ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET minimum_minor = excluded.minimum_minor,
       provider = excluded.provider, every = excluded.every, day = excluded.day,
       scheduled_from = excluded.scheduled_from, payer_iban = excluded.payer_iban,
       payer_bic = excluded.payer_bic`,
    [
      minimum_minor.toString(),
      provider,
      schedule?.every ?? null,
      schedule?.day ?? null,
      scheduled_from,
      payer_iban,
      payer_bic,
    ],
  );
}

/** Whether the schedule's run of a day has ended. */
export async function isRunEnded(db: Knex, day: CivilDate): Promise<boolean> {
  const rows = await sqlRows(db, "SELECT 1 FROM payout_run WHERE day = ?", [day]);
  return rows.length > 0;
}

export async function noteRunEnded(db: Knex, day: CivilDate, at: Date): Promise<void> {
  await sqlRows(
    db,
    "INSERT INTO payout_run (day, ended_at) VALUES (?, ?) ON CONFLICT (day) DO NOTHING",
    [day, at],
  );
}
