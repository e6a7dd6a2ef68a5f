import { toast } from "@medusajs/ui";
import { ROLES } from "../../../../lib/roles";
import { Choice } from "../../../components/choice";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import type { StaffMember } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { useForm } from "../../../lib/use-form";

// The select knows no empty value, so having no role has a name of its own.
const NO_ROLE = "none";

/** Somebody's name, or the address where no name is known. */
export function nameOf({ first_name, last_name, email }: StaffMember): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email;
}

/** Gives somebody a role, or takes it away. Mounted anew each time it opens. */
export function RoleForm({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useWords();
  const path = `/admin/access/${member.user_id}`;
  const setting = useSave<{ role: string }>(path);
  const removal = useSave<void>(path, "DELETE");
  const { values, field, submit } = useForm(
    { role: member.role ?? (NO_ROLE as string) },
    () => ({}),
  );
  const done = {
    onSuccess: () => {
      toast.success(t("access.saved"));
      onClose();
    },
  };
  const send = () =>
    submit(({ role }) =>
      role === NO_ROLE ? removal.mutate(undefined, done) : setting.mutate({ role }, done),
    );
  const chosen = ROLES.find((role) => role === values.role);
  return (
    <FormDrawer
      isOpen
      title={nameOf(member)}
      lead={member.is_self ? t("access.ownHint") : member.email}
      onClose={onClose}
      onSubmit={send}
      isSaving={setting.isPending || removal.isPending}
      error={setting.error ?? removal.error}
    >
      <Choice
        label={t("access.role")}
        hint={t(chosen ? `access.roleHints.${chosen}` : "access.noRoleHint")}
        options={[
          ...ROLES.map((role) => ({ value: role, label: t(`access.roles.${role}`) })),
          { value: NO_ROLE, label: t("access.noRole") },
        ]}
        {...field("role")}
      />
    </FormDrawer>
  );
}
