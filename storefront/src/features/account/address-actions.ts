"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { deleteAddress, makeUsual, saveAddress } from "@/lib/backend/customer";
import { BackendError } from "@/lib/backend/errors";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { checkAddress } from "../checkout/details";
import { addressFields } from "./address-fields";
import { asCustomer } from "./session";

/** Adds an address, or changes the one with this id, by the checkout's rules. */
export async function keepAddress(
  id: string | null,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const [locale, t] = await Promise.all([currentLocale(), getTranslations("checkout.error")]);
  const values = { ...textsOf(form, addressFields, 300), usual: form.has("usual") ? "on" : "" };
  const { address, errors } = checkAddress(values);
  if (!address) {
    const words = Object.entries(errors).map(([field, code]) => [field, t(code)]);
    return { values, errors: Object.fromEntries(words) };
  }
  try {
    const is_default_shipping = values.usual === "on";
    await asCustomer((token) => saveAddress(token, id, { ...address, is_default_shipping }));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.accountAddresses(locale, { klart: "sparad" }));
}

/** Makes an address the one that the checkout begins with. */
export async function chooseUsual(id: string): Promise<void> {
  await change((token) => makeUsual(token, id), "vanlig");
}

export async function removeAddress(id: string): Promise<void> {
  await change((token) => deleteAddress(token, id), "borttagen");
}

async function change(run: (token: string) => Promise<void>, klart: string): Promise<void> {
  const locale = await currentLocale();
  let query: Record<string, string> = { klart };
  try {
    await asCustomer(run);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  redirect(paths.accountAddresses(locale, query));
}
