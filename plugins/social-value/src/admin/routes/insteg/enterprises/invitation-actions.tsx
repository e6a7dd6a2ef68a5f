import { Button, toast } from "@medusajs/ui";
import { ConfirmButton } from "../../../components/confirm-button";
import { useWords } from "../../../i18n/use-words";
import { useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";
import { useRole } from "../../../lib/use-role";

/** What may be done with an invitation that nobody has accepted: send it again, or take it back. */
export function InvitationActions({ path, email }: { path: string; email: string }) {
  const { t } = useWords();
  const { may } = useRole();
  const problem = useProblem();
  const resend = useSave<object>(`${path}/resend`);
  const sendAgain = () =>
    resend.mutate(
      {},
      {
        onSuccess: () => toast.success(t("application.invited")),
        onError: (error) => toast.error(problem(error)),
      },
    );
  return (
    <div className="flex justify-end gap-2">
      {may("POST /admin/enterprises/:id/invitations/:invitation_id/resend") ? (
        <Button size="small" variant="secondary" isLoading={resend.isPending} onClick={sendAgain}>
          {t("application.resend")}
        </Button>
      ) : null}
      {may("DELETE /admin/enterprises/:id/invitations/:invitation_id") ? (
        <ConfirmButton
          path={path}
          method="DELETE"
          variant="secondary"
          label={t("application.takeBack")}
          title={t("application.takeBackTitle", { email })}
          text={t("application.takeBackText")}
          done={t("application.takenBack")}
        />
      ) : null}
    </div>
  );
}
