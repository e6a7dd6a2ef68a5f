import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows";
import { sellersOfCart } from "../../lib/cart-sellers";
import { enterpriseByShippingOption } from "../../lib/consignments";

// When the last goods of an enterprise leave a cart, the shipping chosen for them leaves too:
// Medusa keeps the method, and the customer would pay for a consignment that is not there.
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(
  async ({ input }, { container }) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const carts = container.resolve(Modules.CART);
    const methods = await carts.listShippingMethods(
      { cart_id: input.cart_id },
      { select: ["id", "shipping_option_id"] },
    );
    if (methods.length === 0) {
      return new StepResponse(undefined);
    }
    const [sellers, shippers] = await Promise.all([
      sellersOfCart(db, input.cart_id),
      enterpriseByShippingOption(
        db,
        methods.flatMap((method) => method.shipping_option_id ?? []),
      ),
    ]);
    const orphans = methods.filter((method) => {
      const shipper = shippers.get(method.shipping_option_id ?? "");
      return shipper !== undefined && !sellers.has(shipper);
    });
    if (orphans.length > 0) {
      await carts.deleteShippingMethods(orphans.map((method) => method.id));
    }
    return new StepResponse(undefined);
  },
);
