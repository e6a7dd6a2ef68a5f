import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { pack } from "@/features/consignment/actions";
import { Exceptions } from "@/features/consignment/exceptions";
import { lineName } from "@/features/consignment/line-name";
import { ParcelCard } from "@/features/consignment/parcel-card";
import { PiecesForm } from "@/features/consignment/pieces-form";
import { RecipientAddress } from "@/features/consignment/recipient-address";
import { RefundRequestList } from "@/features/consignment/refund-request-list";
import { asMember } from "@/features/portal/session";
import { OwnWithdrawals } from "@/features/withdrawal/own-withdrawals";
import { getConsignment } from "@/lib/backend/consignment";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orNull, orOutage } from "@/ui/outage";
import styles from "./page.module.css";

const news = [
  "packad",
  "skickad",
  "framme",
  "uppackad",
  "avbruten",
  "retur",
  "begard",
  "redan",
] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.consignments"))("one"));
}

export default async function ConsignmentPage({
  params,
  searchParams,
}: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, errors, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.consignments"),
    getTranslations("errors"),
    getFormatter(),
  ]);
  const order = decodeURIComponent(id);
  const { data, outage } = await orOutage(
    orNull(asMember((token) => getConsignment(token, order))),
  );
  if (outage) return outage;
  if (!data) notFound();
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  const unpacked = data.lines.filter((line) => line.unpacked_quantity > 0);
  const isStanding = data.state !== "cancelled";
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalConsignments(locale)}>{t("back")}</a>
      </p>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("order", { number: String(data.display_id) })}</h1>
        <p className={layout.lead}>
          {t(`state.${data.state}`)} ·{" "}
          {format.dateTime(new Date(data.placed_at), { dateStyle: "long", timeStyle: "short" })}
        </p>
      </header>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      <OwnWithdrawals withdrawals={data.withdrawals} />
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.roomy}`}>
          {isStanding && unpacked.length > 0 && (
            <section
              className={`${layout.sheet} ${layout.stack} ${styles.pack}`}
              aria-labelledby="packa"
            >
              <h2 id="packa">{t("toPack")}</h2>
              <PiecesForm
                action={pack}
                id={order}
                name="packa"
                submit={t("pack")}
                lines={unpacked.map((line) => ({
                  line_id: line.line_id,
                  label: lineName(line),
                  hint: t("packHint", { count: line.unpacked_quantity }),
                  value: String(line.unpacked_quantity),
                }))}
              />
            </section>
          )}
          {data.parcels.length > 0 && (
            <section className={layout.stack} aria-labelledby="paket">
              <h2 id="paket">{t("parcels")}</h2>
              {data.parcels.map((parcel, index) => (
                <ParcelCard
                  key={parcel.id}
                  id={order}
                  number={index + 1}
                  parcel={parcel}
                  lines={data.lines}
                />
              ))}
            </section>
          )}
          {isStanding && <Exceptions locale={locale} consignment={data} />}
          <RefundRequestList locale={locale} requests={data.refund_requests} />
        </div>
        <div className={`${layout.stack} ${layout.roomy}`}>
          <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="till">
            <h2 id="till">{t("recipient")}</h2>
            <RecipientAddress recipient={data.recipient} className={styles.address} />
            {data.shipping_name && <p>{t("way", { name: data.shipping_name })}</p>}
            {data.is_on_account && <p>{t("onAccount")}</p>}
            <p>
              <a className={button.quiet} href={paths.packingSlip(locale, order)}>
                {t("slip")}
              </a>
            </p>
          </section>
          <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="varor">
            <h2 id="varor">{t("goods")}</h2>
            <dl className={facts.facts}>
              {data.lines.map((line) => (
                <div key={line.line_id} className={facts.pair}>
                  <dt>{`${line.quantity} × ${lineName(line)}`}</dt>
                  <dd>{formatMinor(line.amount_minor, locale)}</dd>
                </div>
              ))}
              {data.shipping && (
                <div className={facts.pair}>
                  <dt>{t("freight", { name: data.shipping.name })}</dt>
                  <dd>{formatMinor(data.shipping.amount_minor, locale)}</dd>
                </div>
              )}
            </dl>
          </section>
        </div>
      </div>
    </div>
  );
}
