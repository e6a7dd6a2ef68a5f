import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { lineName } from "@/features/consignment/line-name";
import { PrintButton } from "@/features/consignment/print-button";
import { RecipientAddress } from "@/features/consignment/recipient-address";
import { asMember } from "@/features/portal/session";
import { getPackingSlip } from "@/lib/backend/consignment";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orNull, orOutage } from "@/ui/outage";
import styles from "./page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.consignments"))("slip"));
}

/** Address label and packing slip on one sheet; printed, nothing else stands on it. */
export default async function PackingSlipPage({ params }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, t, format] = await Promise.all([
    params,
    getTranslations("portal.consignments"),
    getFormatter(),
  ]);
  const order = decodeURIComponent(id);
  const { data: slip, outage } = await orOutage(
    orNull(asMember((token) => getPackingSlip(token, order))),
  );
  if (outage) return outage;
  if (!slip) notFound();
  const { sender, recipient } = slip;
  return (
    <div className={styles.slip}>
      <div className={`${styles.tools} ${layout.row}`}>
        <a href={paths.portalConsignment(locale, order)}>{t("backToOne")}</a>
        <PrintButton label={t("print")} />
      </div>
      <section className={styles.label} aria-label={t("label")}>
        <p className={styles.from}>
          {t("from", { name: [sender.name, sender.municipality_name].filter(Boolean).join(", ") })}
        </p>
        <RecipientAddress recipient={recipient} className={styles.to} />
      </section>
      <section className={layout.stack} aria-labelledby="plock">
        <h1 id="plock">{t("slipTitle", { number: String(slip.display_id) })}</h1>
        <p>
          {sender.name}
          {sender.organisation_number && ` · ${sender.organisation_number}`}
          {" · "}
          {format.dateTime(new Date(slip.placed_at), { dateStyle: "long" })}
          {slip.shipping_name && ` · ${slip.shipping_name}`}
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col" className={styles.count}>
                {t("count")}
              </th>
              <th scope="col">{t("item")}</th>
              <th scope="col">
                <span className={layout.hidden}>{t("picked")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {slip.lines.map((line) => (
              <tr key={line.line_id}>
                <td className={styles.count}>{line.quantity}</td>
                <td>
                  {lineName(line)}
                  {line.sku && <div className={layout.small}>{line.sku}</div>}
                </td>
                <td className={styles.box} />
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t("thanks", { name: sender.name })}</p>
      </section>
    </div>
  );
}
