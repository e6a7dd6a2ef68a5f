import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { STRIPE_PROVIDER } from "../../providers/stripe/service";
import { databaseOf } from "../lib/database";

/**
 * Offers payment by Stripe in every region that sells in kronor in Sweden, once: where somebody has taken
 * it away in the admin, it stays away. Nothing happens while the provider is not configured. Gives the
 * regions that were changed.
 */
export async function offerStripe(container: MedusaContainer): Promise<string[]> {
  const regions = await sqlRows<{ id: string }>(
    databaseOf(container),
    // Medusa keeps a link that was taken away, with the time of it.
    `SELECT r.id FROM region r
       JOIN region_country c ON c.region_id = r.id AND c.iso_2 = 'se' AND c.deleted_at IS NULL
       JOIN payment_provider p ON p.id = ? AND p.is_enabled
      WHERE r.currency_code = 'sek' AND r.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM region_payment_provider l
                         WHERE l.region_id = r.id AND l.payment_provider_id = p.id)`,
    [STRIPE_PROVIDER],
  );
  for (const { id: region_id } of regions) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.REGION]: { region_id },
      [Modules.PAYMENT]: { payment_provider_id: STRIPE_PROVIDER },
    });
  }
  return regions.map(({ id }) => id);
}
