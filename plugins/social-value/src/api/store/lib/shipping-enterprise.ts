import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { networkDirectory } from "../../../directory/directory";
import { sellersOfCart } from "../../../lib/cart-sellers";
import { enterpriseByShippingOption } from "../../../lib/consignments";
import { addToJson } from "./add-to-json";

/**
 * Says of every shipping option whose consignments it ships, and leaves out the options of
 * enterprises that have no goods in the cart, which Medusa would offer all the same.
 */
export const addShippingEnterprise = addToJson<{ shipping_options: { id: string }[] }>(
  async (body, req) => {
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const cartId = String(req.filterableFields.cart_id ?? req.query.cart_id ?? "");
    const [directory, sellers, shippers] = await Promise.all([
      networkDirectory(req.scope, req.locale),
      sellersOfCart(db, cartId),
      enterpriseByShippingOption(
        db,
        body.shipping_options.map((option) => option.id),
      ),
    ]);
    return {
      ...body,
      shipping_options: body.shipping_options.flatMap((option) => {
        const shipper = shippers.get(option.id);
        if (shipper !== undefined && !sellers.has(shipper)) {
          return [];
        }
        const card = directory.enterprises.get(shipper ?? "");
        const enterprise = card ? { id: card.id, handle: card.handle, name: card.name } : null;
        return [{ ...option, enterprise }];
      }),
    };
  },
);
