import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/ui/form-field";

/** An address's fields, in the order in which they are asked for. */
export const addressFields = [
  "first_name",
  "last_name",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "phone",
] as const;
export type AddressField = (typeof addressFields)[number];

const autoComplete: Record<AddressField, string> = {
  first_name: "given-name",
  last_name: "family-name",
  address_1: "address-line1",
  address_2: "address-line2",
  postal_code: "postal-code",
  city: "address-level2",
  phone: "tel",
};

/** The fields in the reader's language, by the checkout's words. */
export async function addressSpecs(): Promise<FieldSpec[]> {
  const t = await getTranslations("checkout.field");
  return addressFields.map((name) => ({
    ...{ name, label: t(name), autoComplete: autoComplete[name] },
    ...(name === "phone" && { type: "tel" as const }),
    isRequired: name !== "address_2" && name !== "phone",
  }));
}
