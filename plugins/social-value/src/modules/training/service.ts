import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import PlaceMonth from "./models/place-month";
import TrainingPlace from "./models/training-place";

/** A place and the terms it has in one month. Amounts in öre, hours per seat and month. */
export interface PlaceTerms {
  place_id: string;
  enterprise_id: string;
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

  /** As {@link listAllTerms}, in each of the months and perhaps of some enterprises; one statement. */
  listTermsOfMonths(
    months: readonly string[],
    enterpriseIds: readonly string[] | null = null,
  ): Promise<PlaceTerms[]> {
    return this.readTerms(months, enterpriseIds);
  }

  private readTerms(
    months: readonly string[],
    enterpriseIds: readonly string[] | null,
  ): Promise<PlaceTerms[]> {
    return sqlRows<PlaceTerms>(
      this.db_,
      `SELECT p.id AS place_id, p.enterprise_id, asked.month, p.seats,
              m.occupied_seats, m.seat_cost_minor, m.hours_per_month, m.public_support_minor
         FROM (SELECT unnest(?::text[]) AS month, ?::text[] AS enterprises) asked
         JOIN training_place p ON p.first_month <= asked.month
          AND (p.last_month IS NULL OR p.last_month >= asked.month)
         JOIN LATERAL (
           SELECT * FROM place_month m
            WHERE m.place_id = p.id AND m.month <= asked.month AND m.deleted_at IS NULL
            ORDER BY m.month DESC LIMIT 1
         ) m ON true
        WHERE (asked.enterprises IS NULL OR p.enterprise_id = ANY(asked.enterprises))
          AND p.deleted_at IS NULL
        ORDER BY p.id, asked.month`,
      [months, enterpriseIds],
    );
  }
}
