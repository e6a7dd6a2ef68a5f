import { Button, Table, toast } from "@medusajs/ui";
import { useState } from "react";
import { Choice } from "../../../components/choice";
import { Fetched } from "../../../components/fetched";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { EnterpriseMembers } from "../../../lib/application-types";
import { formatDay } from "../../../lib/format";
import { useFetched, useSave } from "../../../lib/use-api";
import { required, useForm } from "../../../lib/use-form";
import { useRole } from "../../../lib/use-role";
import { InvitationActions } from "./invitation-actions";
import { ResetFactor } from "./reset-factor";

/** Who signs in for an enterprise and who is invited to, and a way to invite its first owner. */
export function MembersSection({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useWords();
  const { may } = useRole();
  const [isInviting, setInviting] = useState(false);
  const query = useFetched<EnterpriseMembers>(`/admin/enterprises/${enterpriseId}/members`);
  return (
    <Section
      title={t("application.members")}
      lead={t("application.membersLead")}
      actions={
        may("POST /admin/enterprises/:id/invitations") ? (
          <Button size="small" variant="secondary" onClick={() => setInviting(true)}>
            {t("application.invite")}
          </Button>
        ) : null
      }
    >
      <Fetched
        query={query}
        empty={({ members, invitations }) =>
          members.length + invitations.length === 0 && t("application.membersNone")
        }
      >
        {(answer) => <MembersTable {...answer} enterpriseId={enterpriseId} />}
      </Fetched>
      {isInviting ? (
        <InviteForm enterpriseId={enterpriseId} onClose={() => setInviting(false)} />
      ) : null}
    </Section>
  );
}

function MembersTable({
  members,
  invitations,
  enterpriseId,
}: EnterpriseMembers & { enterpriseId: string }) {
  const { t, locale } = useWords();
  const invitationState = ({ expires_at }: { expires_at: string }) => {
    const isOld = Date.parse(expires_at) <= Date.now();
    const words = isOld ? "application.invitationExpired" : "application.invitedUntil";
    return t(words, { date: formatDay(expires_at, locale) });
  };
  const rows = [
    ...members.map(({ has_second_factor, ...one }) => ({
      ...one,
      state: t(has_second_factor ? "application.isMemberSecured" : "application.isMember"),
      action: has_second_factor ? (
        <ResetFactor
          path={`/admin/enterprises/${enterpriseId}/members/${one.id}/second-factor`}
          name={one.name}
        />
      ) : null,
    })),
    ...invitations.map((one) => ({
      ...one,
      state: invitationState(one),
      action: (
        <InvitationActions
          path={`/admin/enterprises/${enterpriseId}/invitations/${one.id}`}
          email={one.email}
        />
      ),
    })),
  ];
  return (
    <ScrollTable
      caption={t("application.members")}
      columns={[
        { label: t("common.name") },
        { label: t("application.email") },
        { label: t("application.role") },
        { label: t("application.status") },
        { label: t("common.actions"), isNumber: true },
      ]}
    >
      {rows.map(({ id, name, email, role, state, action }) => (
        <Table.Row key={id}>
          <Table.Cell className="whitespace-nowrap">{name || t("common.none")}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{email}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{t(`application.roles.${role}`)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{state}</Table.Cell>
          <Table.Cell>{action}</Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function InviteForm({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<object>(`/admin/enterprises/${enterpriseId}/invitations`);
  const { field, submit } = useForm(
    { email: "", role: "owner" },
    (typed) => required(typed, ["email", "role"]),
    save.error,
  );
  const send = (typed: { email: string; role: string }) =>
    save.mutate(typed, {
      onSuccess: () => {
        toast.success(t("application.invited"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={t("application.invite")}
      lead={t("application.inviteLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("application.email")} {...field("email")} />
      <Choice
        label={t("application.role")}
        {...field("role")}
        options={(["owner", "editor"] as const).map((one) => ({
          value: one,
          label: t(`application.roles.${one}`),
        }))}
      />
    </FormDrawer>
  );
}
