import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PaymentWay } from "@/lib/backend/card-payment";
import type { ShippingOption } from "@/lib/backend/checkout";
import type { OwnAddress } from "@/lib/backend/customer";
import { backendErrorCodes } from "@/lib/backend/errors";
import { formatMinor } from "@/lib/money";
import type { LoadedCart } from "../cart/load";
import type { CheckoutState } from "./actions";
import type { FieldSpec, PaymentChoice, ShippingChoice } from "./checkout-form";
import type { FieldError } from "./details";
import type { Words } from "./words";

const fieldErrors: FieldError[] = [
  "missing",
  "email",
  "postal_code",
  "phone",
  "too_long",
  "shipping",
];

/** The form's fields in the reader's language. */
export async function checkoutFields(): Promise<FieldSpec[]> {
  const t = await getTranslations("checkout.field");
  const text = { type: "text", isRequired: true } as const;
  return [
    {
      name: "email",
      label: t("email"),
      hint: t("emailHint"),
      type: "email",
      autoComplete: "email",
      isRequired: true,
    },
    {
      ...text,
      name: "first_name",
      label: t("first_name"),
      autoComplete: "given-name",
      isShort: true,
    },
    {
      ...text,
      name: "last_name",
      label: t("last_name"),
      autoComplete: "family-name",
      isShort: true,
    },
    { ...text, name: "address_1", label: t("address_1"), autoComplete: "address-line1" },
    {
      ...text,
      name: "address_2",
      label: t("address_2"),
      autoComplete: "address-line2",
      isRequired: false,
    },
    {
      ...text,
      name: "postal_code",
      label: t("postal_code"),
      autoComplete: "postal-code",
      isShort: true,
    },
    { ...text, name: "city", label: t("city"), autoComplete: "address-level2", isShort: true },
    { name: "phone", label: t("phone"), type: "tel", autoComplete: "tel", isRequired: false },
  ];
}

/** The form's other words in the reader's language. */
export async function checkoutWords(): Promise<Words> {
  const [t, errors] = await Promise.all([getTranslations("checkout"), getTranslations("errors")]);
  return {
    address: t("address"),
    shipping: t("shipping"),
    noShipping: t("noShipping"),
    payment: t("payment"),
    next: t("next"),
    saving: t("saving"),
    optional: t("optional"),
    errorTitle: t("errorTitle"),
    errors: Object.fromEntries(
      fieldErrors.map((code) => [code, t(`error.${code}`)]),
    ) as Words["errors"],
    failures: Object.fromEntries(backendErrorCodes.map((code) => [code, errors(code)])),
  };
}

/** The ways to pay, in the reader's language. */
export async function paymentChoices(ways: readonly PaymentWay[]): Promise<PaymentChoice[]> {
  const [t, card] = await Promise.all([getTranslations("checkout"), getTranslations("payment")]);
  const texts = {
    card: { name: card("card"), note: card("cardNote") },
    invoice: { name: t("paymentName"), note: t("paymentNote") },
  };
  return ways.map((way) => ({ way, ...texts[way] }));
}

/** One shipping choice per consignment, in the reader's language. */
export async function shippingChoices(
  locale: Locale,
  { parcels }: LoadedCart,
  options: readonly ShippingOption[],
): Promise<ShippingChoice[]> {
  const t = await getTranslations("checkout");
  return parcels.map(({ enterprise }) => ({
    enterpriseId: enterprise.id,
    legend: t("shippingFrom", { name: enterprise.name }),
    options: options
      .filter((option) => option.enterprise?.id === enterprise.id)
      // What is sent comes before what is fetched for nothing.
      .sort((a, b) => Number((b.price_minor ?? 0n) - (a.price_minor ?? 0n)))
      .map(({ id, name, description, price_minor }) => ({
        id,
        name,
        note: description,
        price: price_minor === null ? "" : price(price_minor, locale, t("free")),
      })),
  }));
}

/** What the form holds at first: what the cart already knows, and shipping where it was chosen. */
export function initialState(
  { cart, parcels }: LoadedCart,
  choices: readonly ShippingChoice[],
  usual: { email: string; address: OwnAddress | undefined } | null,
): CheckoutState {
  // A cart begins with a country and no more; who has signed in need not type what is known.
  const address = cart.shipping_address?.address_1 ? cart.shipping_address : usual?.address;
  const values: Record<string, string> = {
    email: cart.email ?? usual?.email ?? "",
    first_name: address?.first_name ?? "",
    last_name: address?.last_name ?? "",
    address_1: address?.address_1 ?? "",
    address_2: address?.address_2 ?? "",
    postal_code: address?.postal_code ?? "",
    city: address?.city ?? "",
    phone: address?.phone ?? "",
  };
  for (const { enterprise, shipping_option_id } of parcels) {
    const options = choices.find((choice) => choice.enterpriseId === enterprise.id)?.options;
    // A single way to send it needs no choosing.
    const only = options?.length === 1 ? options[0]?.id : undefined;
    values[`shipping.${enterprise.id}`] = shipping_option_id ?? only ?? "";
  }
  return { values, errors: {}, failure: null };
}

function price(price_minor: bigint, locale: Locale, free: string): string {
  return price_minor === 0n ? free : formatMinor(price_minor, locale);
}
