import { getTranslations } from "next-intl/server";
import type { Quote } from "@/lib/backend/quote";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";

/** Who a quote is to, where it goes and what it refers to. */
export async function QuoteFacts({ quote }: { quote: Quote }) {
  const t = await getTranslations("trade.quote");
  const { address_1, address_2, postal_code, city } = quote.delivery_address;
  const rows = [
    [t("facts.buyer"), `${quote.buyer.name}, ${quote.buyer.organisation_number}`],
    [t("facts.contact"), `${quote.contact_name}, ${quote.contact_email}`],
    [
      t("facts.delivery"),
      [address_1, address_2, `${postal_code} ${city}`].filter(Boolean).join(", "),
    ],
    [t("facts.payment"), t("facts.days", { days: quote.buyer.payment_days })],
    [t("reference"), quote.reference],
    [t("order_reference"), quote.order_reference],
    [t("facts.reserved"), quote.is_reserved_procurement ? t("facts.reservedText") : ""],
    [t("facts.acceptedBy"), quote.accepted_by ?? ""],
    [t("facts.message"), quote.message],
  ] as const;
  return (
    <section className={layout.stack} aria-labelledby="om">
      <h2 id="om">{t("facts.title")}</h2>
      <dl className={facts.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className={facts.pair}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
