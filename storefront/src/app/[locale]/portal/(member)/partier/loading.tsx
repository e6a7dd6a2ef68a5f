import { getTranslations } from "next-intl/server";
import layout from "@/ui/layout.module.css";

/** While the batches are read. */
export default async function Loading() {
  const t = await getTranslations("portal.batches");
  return (
    <div className={layout.stack}>
      <h1>{t("title")}</h1>
      <p role="status">{t("loading")}</p>
    </div>
  );
}
