import { getFormatter, getTranslations } from "next-intl/server";
import type { Me } from "@/lib/backend/member";
import { Notice } from "@/ui/notice";

/** Says that the enterprise's goods are not sold for now, since when and why. */
export async function SuspendedNotice({ enterprise }: Pick<Me, "enterprise">) {
  const { suspended_at, suspension_reason } = enterprise;
  if (!suspended_at) return null;
  const [t, format] = await Promise.all([getTranslations("portal.suspended"), getFormatter()]);
  return (
    <Notice tone="error">
      <h2>{t("title")}</h2>
      <p>{t("text", { date: format.dateTime(new Date(suspended_at), { dateStyle: "long" }) })}</p>
      {suspension_reason && <p>{t("reason", { reason: suspension_reason })}</p>}
    </Notice>
  );
}
