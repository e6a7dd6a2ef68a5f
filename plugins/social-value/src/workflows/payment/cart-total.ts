import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What a cart costs with shipping and VAT, öre; null when there is no such cart. */
export async function cartTotalMinor(
  container: MedusaContainer,
  cartId: string,
): Promise<bigint | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "total"],
    filters: { id: cartId },
  });
  const cart = data[0] as { total: unknown } | undefined;
  return cart ? parseMinor(Number(cart.total)) : null;
}
