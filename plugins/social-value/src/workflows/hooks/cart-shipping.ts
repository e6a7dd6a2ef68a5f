import type {
  CartShippingMethodDTO,
  ICartModuleService,
  MedusaContainer,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { refreshCartItemsWorkflow, upsertTaxLinesWorkflow } from "@medusajs/medusa/core-flows";
import { goodsOfCart } from "../../lib/cart-goods";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { sellingFacts } from "../../lib/selling-facts";
import { shippingRatesBp } from "../../lib/shipping-rates";

/** What was changed, so that it can be put back: methods taken away, and tax lines as they were. */
interface ShippingChange {
  removed: string[];
  taxed: CartShippingMethodDTO[];
}

// After any change of a cart's goods, the shipping chosen for them is looked over.
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(
  async ({ input }, { container }) => {
    const carts = container.resolve(Modules.CART);
    const methods = await carts.listShippingMethods(
      { cart_id: input.cart_id },
      { relations: ["tax_lines"] },
    );
    if (methods.length === 0) {
      return new StepResponse(undefined, { removed: [], taxed: [] });
    }
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const goods = await goodsOfCart(db, input.cart_id);
    const [facts, shippers] = await Promise.all([
      sellingFacts(
        db,
        goods.map((item) => item.product_id),
      ),
      enterpriseByShippingOption(
        db,
        methods.flatMap((method) => method.shipping_option_id ?? []),
      ),
    ]);
    const sellers = new Set(facts.map((fact) => fact.enterprise_id));
    const removed = await removeOrphans(carts, methods, shippers, sellers);
    const kept = methods.filter((method) => !removed.includes(method.id));
    const taxed = await retax(
      container,
      input.cart_id,
      kept,
      shippingRatesBp(goods, facts, shippers),
    );
    return new StepResponse(undefined, { removed, taxed });
  },
  putBack,
);

/**
 * When the last goods of an enterprise leave a cart, the shipping chosen for them leaves too: Medusa
 * keeps the method, and the customer would pay for a consignment that is not there.
 */
async function removeOrphans(
  carts: ICartModuleService,
  methods: readonly CartShippingMethodDTO[],
  shippers: ReadonlyMap<string, string>,
  sellers: ReadonlySet<string>,
): Promise<string[]> {
  const orphans = methods.filter((method) => {
    const shipper = shippers.get(method.shipping_option_id ?? "");
    return shipper !== undefined && !sellers.has(shipper);
  });
  const ids = orphans.map((method) => method.id);
  if (ids.length > 0) {
    await carts.softDeleteShippingMethods(ids);
  }
  return ids;
}

/**
 * Medusa taxes the goods that were added, not the shipping that was chosen before, whose rate may be
 * another with them. A method without tax lines waits for an address, and then Medusa taxes all.
 */
async function retax(
  container: MedusaContainer,
  cart_id: string,
  methods: readonly CartShippingMethodDTO[],
  rates: ReadonlyMap<string, number>,
): Promise<CartShippingMethodDTO[]> {
  const stale = methods.filter((method) => {
    const rate_bp = rates.get(method.shipping_option_id ?? "");
    return method.tax_lines?.some((line) => Math.round(Number(line.rate) * 100) !== rate_bp);
  });
  if (stale.length > 0) {
    await upsertTaxLinesWorkflow(container).run({
      input: { cart_id, items: [], shipping_methods: stale },
    });
  }
  return stale;
}

async function putBack(
  change: ShippingChange | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  const carts = container.resolve(Modules.CART);
  if (change && change.removed.length > 0) {
    await carts.restoreShippingMethods(change.removed);
  }
  const lines = (change?.taxed ?? []).flatMap((method) => method.tax_lines ?? []);
  if (lines.length > 0) {
    await carts.upsertShippingMethodTaxLines(lines);
  }
}
