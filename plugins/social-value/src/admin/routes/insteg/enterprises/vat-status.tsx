import { useWords } from "../../../i18n/use-words";
import type { Enterprise } from "../../../lib/types";

/** Since when, and until when, an enterprise charges VAT. */
export function VatStatus({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useWords();
  const { vat_registered_from: from, vat_registered_until: until } = enterprise;
  if (!from) {
    return <>{t("enterprise.vatNone")}</>;
  }
  return (
    <>{until ? t("enterprise.vatBetween", { from, until }) : t("enterprise.vatSince", { from })}</>
  );
}
