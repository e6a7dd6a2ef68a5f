import { ConfirmButton } from "../../../components/confirm-button";
import { useWords } from "../../../i18n/use-words";
import { useRole } from "../../../lib/use-role";

/** Takes off the second factor of a member who has lost it. */
export function ResetFactor({ path, name }: { path: string; name: string }) {
  const { t } = useWords();
  const { may } = useRole();
  return may("DELETE /admin/enterprises/:id/members/:member_id/second-factor") ? (
    <div className="flex justify-end">
      <ConfirmButton
        path={path}
        method="DELETE"
        variant="secondary"
        label={t("application.resetFactor")}
        title={t("application.resetFactorTitle", { name })}
        text={t("application.resetFactorText")}
        done={t("application.factorReset")}
      />
    </div>
  ) : null;
}
