import { getTranslations } from "next-intl/server";
import { AddressForm } from "@/features/account/address-form";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.addresses"))("newTitle"));
}

export default async function NewAddressPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("account.addresses")]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("newTitle")}</h1>
      <AddressForm address={null} />
      <p>
        <a href={paths.accountAddresses(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
