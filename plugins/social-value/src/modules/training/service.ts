import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import PlaceMonth from "./models/place-month";
import TrainingPlace from "./models/training-place";

/** A place and the terms it has in one month. Amounts in öre, hours per seat and month. */
export interface PlaceTerms {
  place_id: string;
  enterprise_id: string;
  kind: string;
  month: string;
  seats: number;
  occupied_seats: number;
  seat_cost_minor: number;
  hours_per_month: number;
  public_support_minor: number;
}

/** Stores training places and their months. */
export default class TrainingModuleService extends MedusaService({ TrainingPlace, PlaceMonth }) {
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.db_ = dependencies.__pg_connection__;
  }

  /**
   * The terms in `month` ('YYYY-MM') of every place of the enterprises that is active then and has
   * terms; one statement. A month without a row of its own goes by the latest row before it.
   */
  async listTerms(enterpriseIds: readonly string[], month: string): Promise<PlaceTerms[]> {
    return enterpriseIds.length === 0 ? [] : this.readTerms([month], enterpriseIds);
  }

  /** As {@link listTerms}, of all enterprises. */
  listAllTerms(month: string): Promise<PlaceTerms[]> {
    return this.readTerms([month], null);
  }

  /** As {@link listTerms}, in each of the months, and of all enterprises unless some are named. */
  listTermsOfMonths(
    months: readonly string[],
    enterpriseIds?: readonly string[],
  ): Promise<PlaceTerms[]> {
    return this.readTerms(months, enterpriseIds ?? null);
  }

  private readTerms(
    months: readonly string[],
    enterpriseIds: readonly string[] | null,
  ): Promise<PlaceTerms[]> {
    return sqlRows<PlaceTerms>(
      this.db_,
      `SELECT t.place_id, t.enterprise_id, t.kind, asked.month, t.seats,
              t.occupied_seats, t.seat_cost_minor, t.hours_per_month, t.public_support_minor
         FROM (
           SELECT p.id AS place_id, p.enterprise_id, p.kind, p.seats, p.first_month, p.last_month,
                  m.occupied_seats, m.seat_cost_minor, m.hours_per_month, m.public_support_minor,
                  m.month AS since, lead(m.month) OVER (PARTITION BY p.id ORDER BY m.month) AS until
             FROM training_place p JOIN place_month m ON m.place_id = p.id AND m.deleted_at IS NULL
            WHERE p.deleted_at IS NULL AND (?::text[] IS NULL OR p.enterprise_id = ANY(?::text[]))
         ) t
         -- Months are digits: compared byte by byte they need no language's rules.
         JOIN (SELECT unnest(?::text[]) COLLATE "C" AS month) asked
           ON t.since <= asked.month AND (t.until IS NULL OR t.until > asked.month)
          AND t.first_month <= asked.month AND (t.last_month IS NULL OR t.last_month >= asked.month)
        ORDER BY t.place_id, asked.month`,
      [enterpriseIds, enterpriseIds, months],
    );
  }
}
