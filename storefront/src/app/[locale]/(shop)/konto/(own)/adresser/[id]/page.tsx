import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddressForm } from "@/features/account/address-form";
import { asCustomer } from "@/features/account/session";
import { getAddress } from "@/lib/backend/customer";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orNull, orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.addresses"))("changeTitle"));
}

export default async function AddressPage({ params }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations("account.addresses")]);
  const { data: address, outage } = await orOutage(
    orNull(asCustomer((token) => getAddress(token, decodeURIComponent(id)))),
  );
  if (outage) return outage;
  if (!address) notFound();
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("changeTitle")}</h1>
      <AddressForm address={address} />
      <p>
        <a href={paths.accountAddresses(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
