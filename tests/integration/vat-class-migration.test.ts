import { createRequire } from "node:module";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type ScratchLedger, scratchLedger, tampered } from "../support/scratch-ledger";

const FILE =
  "../../plugins/social-value/.medusa/server/src/modules/funding/migrations/Migration20261127121000.js";

interface Migrating {
  up(): Promise<void>;
  down(): Promise<void>;
  getQueries(): unknown[];
}

/** Of goods sold before their class was kept: the rate paid, when, the class now, and the one expected. */
const LINES = [
  { rate: 600, at: "2026-11-02", now: "food", expected: "food" },
  { rate: 600, at: "2026-11-02", now: "culture", expected: "culture" },
  { rate: 600, at: "2026-11-02", now: "standard", expected: "food" },
  { rate: 600, at: "2026-03-01", now: "standard", expected: "culture" },
  { rate: 1200, at: "2026-03-01", now: "food", expected: "food" },
  { rate: 1200, at: "2026-11-02", now: "food", expected: "serving" },
  { rate: 2500, at: "2026-11-02", now: "exempt", expected: "standard" },
  { rate: 2500, at: "2026-11-02", now: null, expected: "standard" },
  { rate: 0, at: "2026-11-02", now: "food", expected: "food" },
  { rate: 0, at: "2026-11-02", now: null, expected: null },
  { rate: 0, at: "2026-11-02", now: "standard", billed: 600, expected: "food" },
];

describe("VAT classes of lines that were sold before they were kept", () => {
  let ledger: ScratchLedger;
  beforeAll(async () => {
    ledger = await scratchLedger("insteg_classes");
  });
  afterAll(() => ledger.db.destroy());

  const migration = (): Migrating => {
    const module = createRequire(import.meta.url)(FILE) as Record<string, unknown>;
    const Class = module.Migration20261127121000 as new (
      driver: object,
      config: object,
    ) => Migrating;
    return new Class({}, {});
  };
  const run = async (trx: Knex, way: "up" | "down") => {
    const one = migration();
    await one[way]();
    for (const statement of one.getQueries()) {
      await trx.raw(String(statement));
    }
  };

  test("come from what their products are tagged with now, where that agrees, and from what was paid", async () => {
    const classes = await tampered(ledger.db, async (trx) => {
      await run(trx, "down");
      for (const [n, { rate, at, now, billed }] of LINES.entries()) {
        await trx.raw(
          `INSERT INTO sale (order_id, placed_at, sale_model, network_vat_registered, currency_code, total_minor)
           VALUES (?, ?, 'intermediary', false, 'sek', 0)`,
          [`order_${n}`, `${at}T12:00:00Z`],
        );
        await trx.raw(
          `INSERT INTO sale_line (line_id, order_id, position, kind, seller_id, product_id, quantity,
                                  gross_minor, network_discount_minor, vat_rate_bp, commission_bp,
                                  chain_version_id, stages, consignment)
           VALUES (?, ?, 1, 'item', 'ent', ?, 1, 0, 0, ?, 0, 'chv', '[]', '[]')`,
          [`line_${n}`, `order_${n}`, `prod_${n}`, rate],
        );
        if (now) {
          await trx.raw(
            `INSERT INTO product_enterprise (id, product_id, enterprise_id, vat_class)
             VALUES (?, ?, 'ent', ?)`,
            [`link_${n}`, `prod_${n}`, now],
          );
        }
        if (billed) {
          await trx.raw(
            `INSERT INTO self_billing_line (self_billing_id, line_id, rate_bp, net_minor)
             VALUES ('sbill', ?, ?, 1)`,
            [`line_${n}`, billed],
          );
        }
      }
      await run(trx, "up");
      const { rows } = await trx.raw<{ rows: { vat_class: string | null }[] }>(
        "SELECT vat_class FROM sale_line ORDER BY split_part(line_id, '_', 2)::int",
      );
      return rows.map((row) => row.vat_class);
    });
    expect(classes).toEqual(LINES.map((line) => line.expected));
  });
});
