import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { ChainStage } from "@/lib/backend/value-chain";
import { formatBasisPoints } from "@/lib/money";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  stages: readonly ChainStage[];
}

/** The picture of the stages, in figures. */
export async function SharesTable({ locale, stages }: Props) {
  const t = await getTranslations("chain");
  const sum_bp = stages.reduce((sum, { share_bp }) => sum + share_bp, 0);
  return (
    <table className={layout.figures}>
      <caption className={layout.hidden}>{t("tableCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("stage")}</th>
          <th scope="col" className={layout.number}>
            {t("shareColumn")}
          </th>
          <th scope="col" className={layout.number}>
            {t("contributionColumn")}
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ id, activity, enterprise, share_bp, contribution_bp }) => (
          <tr key={id}>
            <td>
              {activity}, {enterprise.name}
            </td>
            <td className={layout.number}>{formatBasisPoints(share_bp, locale)}</td>
            <td className={layout.number}>{formatBasisPoints(contribution_bp, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("sum")}</th>
          <td className={layout.number}>{formatBasisPoints(sum_bp, locale)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
