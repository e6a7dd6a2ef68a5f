import { getTranslations } from "next-intl/server";
import type { OwnAddress } from "@/lib/backend/customer";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import field from "@/ui/field.module.css";
import { untouched } from "@/ui/form-state";
import { keepAddress } from "./address-actions";
import { addressFields, addressSpecs } from "./address-fields";

/** A new address, or one that is changed. */
export async function AddressForm({ address }: { address: OwnAddress | null }) {
  const [t, fields] = await Promise.all([getTranslations("account.addresses"), addressSpecs()]);
  const values = Object.fromEntries(addressFields.map((name) => [name, address?.[name] ?? ""]));
  return (
    <ActionForm
      action={keepAddress.bind(null, address?.id ?? null)}
      initial={untouched(values)}
      fields={fields}
      words={await formWords(t("save"))}
    >
      <label className={field.option}>
        <input
          type="checkbox"
          name="usual"
          defaultChecked={address?.is_default_shipping ?? false}
        />
        <span>{t("useUsually")}</span>
      </label>
    </ActionForm>
  );
}
