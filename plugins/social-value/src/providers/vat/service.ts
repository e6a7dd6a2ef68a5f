import { civilDateOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ITaxProvider, TaxTypes } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { sellingFacts, vatRateOf } from "../../lib/selling-facts";
import { taxLine, VAT_PROVIDER } from "./tax-line";

/** What the cart and order hooks tell us of each consignment, by its shipping option. */
export interface ShippingVatContext {
  /** Shipping option id → the blended rate of its consignment, in basis points. */
  shipping_rate_bp?: Record<string, number>;
}

/**
 * VAT as Sweden charges it: class of the goods × seller × date of sale, since Medusa's own rates
 * carry no dates. A seller that is not registered on the day sells at 0. Shipping follows its
 * consignment; without a cart to look at it goes by the standard rate.
 */
export default class VatTaxProvider implements ITaxProvider {
  static readonly identifier = VAT_PROVIDER;
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    this.db_ = dependencies.__pg_connection__;
  }

  getIdentifier(): string {
    return VatTaxProvider.identifier;
  }

  async getTaxLines(
    itemLines: TaxTypes.ItemTaxCalculationLine[],
    shippingLines: TaxTypes.ShippingTaxCalculationLine[],
    context: TaxTypes.TaxCalculationContext,
  ): Promise<(TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO)[]> {
    return [
      ...(await this.itemTaxLines(itemLines)),
      ...this.shippingTaxLines(shippingLines, context),
    ];
  }

  private async itemTaxLines(
    lines: TaxTypes.ItemTaxCalculationLine[],
  ): Promise<TaxTypes.ItemTaxLineDTO[]> {
    if (lines.length === 0) {
      return [];
    }
    const today = civilDateOf(clock.now());
    const productIds = [...new Set(lines.map((line) => line.line_item.product_id))];
    const facts = await sellingFacts(this.db_, productIds);
    const byProduct = new Map(facts.map((fact) => [fact.product_id, fact]));
    return lines.map((line) => {
      const fact = byProduct.get(line.line_item.product_id);
      const rate_bp = fact ? vatRateOf(fact, today) : STANDARD_RATE_BP;
      return {
        line_item_id: line.line_item.id,
        ...taxLine(rate_bp, fact?.vat_class ?? "standard"),
      };
    });
  }

  private shippingTaxLines(
    lines: TaxTypes.ShippingTaxCalculationLine[],
    context: TaxTypes.TaxCalculationContext,
  ): TaxTypes.ShippingTaxLineDTO[] {
    const told = (context as { additional_context?: ShippingVatContext }).additional_context;
    return lines.map((line) => {
      const rate_bp = told?.shipping_rate_bp?.[line.shipping_line.shipping_option_id];
      return {
        shipping_line_id: line.shipping_line.id,
        ...taxLine(rate_bp ?? STANDARD_RATE_BP, "shipping"),
      };
    });
  }
}

const STANDARD_RATE_BP = 2500;
