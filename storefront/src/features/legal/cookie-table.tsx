import { getTranslations } from "next-intl/server";
import layout from "@/ui/layout.module.css";

const cookies = [
  ["insteg_cart", "cart", "days30"],
  ["insteg_cart_count", "cartCount", "days30"],
  ["insteg_wishes", "wishes", "days30"],
  ["insteg_quote", "quote", "days90"],
  ["insteg_application", "application", "days90"],
  ["insteg_customer", "customer", "day"],
  ["insteg_member", "member", "day"],
  ["insteg_invitation, insteg_step, insteg_factor, insteg_codes, insteg_reset", "step", "hour"],
] as const;

/** Every cookie that the shop sets, what it is for and how long it stays. */
export async function CookieTable() {
  const t = await getTranslations("legal.cookies");
  return (
    <table className={layout.figures}>
      <caption className={layout.hidden}>{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t("purpose")}</th>
          <th scope="col">{t("kept")}</th>
        </tr>
      </thead>
      <tbody>
        {cookies.map(([name, purpose, kept]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{t(`purposes.${purpose}`)}</td>
            <td>{t(`times.${kept}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
