import { getTranslations } from "next-intl/server";
import { AddressList } from "@/features/account/address-list";
import { asCustomer } from "@/features/account/session";
import { listAddresses } from "@/lib/backend/customer";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";

const news = ["sparad", "vanlig", "borttagen"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.addresses"))("title"));
}

/** Where the customer has things sent. */
export default async function AddressesPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.addresses"),
    getTranslations("errors"),
  ]);
  const { data: addresses, outage } = await orOutage(asCustomer(listAddresses));
  if (outage) return outage;
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      {addresses.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <AddressList locale={locale} addresses={addresses} />
      )}
      <p>
        <a className={button.button} href={paths.accountAddressNew(locale)}>
          {t("add")}
        </a>
      </p>
    </div>
  );
}
