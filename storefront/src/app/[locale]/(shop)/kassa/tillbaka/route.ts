import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { afterPayment } from "@/features/checkout/payment-return";
import { isLocale, routing } from "@/i18n/routing";
import { paths } from "@/lib/paths";

/**
 * Stripe leads the buyer here from the bank, Klarna or Swish, perhaps in another browser than the one that
 * began. What follows from the payment is done before the buyer is led on; a reload does nothing twice.
 */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ locale: string }> },
) {
  const { locale: asked } = await params;
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  const search = request.nextUrl.searchParams;
  const query = {
    payment_intent: search.get("payment_intent") ?? undefined,
    payment_intent_client_secret: search.get("payment_intent_client_secret") ?? undefined,
  };
  redirect((await afterPayment(locale, query)) ?? paths.paymentWaiting(locale, query));
}
