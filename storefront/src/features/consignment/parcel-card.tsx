import { getFormatter, getTranslations } from "next-intl/server";
import type { ConsignmentLine, Parcel } from "@/lib/backend/consignment";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import { SubmitButton } from "@/ui/submit-button";
import { deliver, ship, unpack } from "./actions";
import { lineName } from "./line-name";
import styles from "./parcel-card.module.css";

interface Props {
  /** The order that it is of. */
  id: string;
  /** From 1, among the consignment's parcels. */
  number: number;
  parcel: Parcel;
  lines: ConsignmentLine[];
}

/** A parcel: what lies in it, how far it has come, and what is to be done with it next. */
export async function ParcelCard({ id, number, parcel, lines }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.consignments"), getFormatter()]);
  const isSent = parcel.shipped_at !== null || parcel.delivered_at !== null;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const title = `paket-${number}`;
  return (
    <section className={styles.parcel} aria-labelledby={title}>
      <h3 id={title}>{t("parcel", { number })}</h3>
      <ul className={styles.words}>
        {parcel.items.map(({ line_id, quantity }) => {
          const line = lines.find((one) => one.line_id === line_id);
          return <li key={line_id}>{`${quantity} × ${line ? lineName(line) : ""}`}</li>;
        })}
      </ul>
      {parcel.shipped_at && (
        <p className={styles.words}>
          {t("sent", { date: day(parcel.shipped_at) })}
          {parcel.carrier && ` ${t("with", { carrier: parcel.carrier })}`}
          {parcel.tracking.map(({ number: code, url }) => (
            <span key={`${code}${url}`}>
              {" "}
              {url ? <a href={url}>{code || t("follow")}</a> : code}
            </span>
          ))}
        </p>
      )}
      {parcel.delivered_at && <p>{t("arrived", { date: day(parcel.delivered_at) })}</p>}
      {!isSent && <ShipForm id={id} number={number} parcel={parcel} />}
      {!parcel.delivered_at && (
        <div className={styles.buttons}>
          <form action={deliver}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="parcel" value={parcel.id} />
            <SubmitButton
              className={button.quiet}
              label={t(isSent ? "markDelivered" : "handOver")}
              pendingLabel={t("changing")}
            />
          </form>
          {!isSent && (
            <form action={unpack}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="parcel" value={parcel.id} />
              <SubmitButton
                className={button.quiet}
                label={t("unpack")}
                pendingLabel={t("changing")}
              />
            </form>
          )}
        </div>
      )}
    </section>
  );
}

async function ShipForm({ id, number, parcel }: Omit<Props, "lines">) {
  const t = await getTranslations("portal.consignments");
  const common = { isRequired: false, autoComplete: "off" };
  return (
    <ActionForm
      action={ship}
      initial={untouched()}
      fields={[
        { name: `carrier-${number}`, label: t("carrier"), hint: t("carrierHint"), ...common },
        { name: `number-${number}`, label: t("trackingNumber"), ...common },
        {
          ...{ name: `url-${number}`, label: t("trackingUrl"), hint: t("trackingUrlHint") },
          ...{ type: "url" as const, ...common },
        },
      ]}
      words={await formWords(t("ship"))}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="parcel" value={parcel.id} />
      <input type="hidden" name="n" value={number} />
    </ActionForm>
  );
}
