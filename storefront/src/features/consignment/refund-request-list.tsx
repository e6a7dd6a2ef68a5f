import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Consignment } from "@/lib/backend/consignment";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  requests: Consignment["refund_requests"];
}

/** What has been asked of finance for this consignment, and what came of it. */
export async function RefundRequestList({ locale, requests }: Props) {
  if (requests.length === 0) return null;
  const [t, format] = await Promise.all([
    getTranslations("portal.consignments.refund"),
    getFormatter(),
  ]);
  return (
    <section className={layout.stack} aria-labelledby="begaran">
      <h2 id="begaran">{t("asked")}</h2>
      <ul className={layout.stack}>
        {requests.map(({ id, amount_minor, reason, state, answer, created_at }) => (
          <li key={id}>
            <strong>{formatMinor(amount_minor, locale)}</strong> – {t(`state.${state}`)}
            <br />
            {format.dateTime(new Date(created_at), { dateStyle: "medium" })}: {reason}
            {answer && (
              <>
                <br />
                {t("answer", { answer })}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
