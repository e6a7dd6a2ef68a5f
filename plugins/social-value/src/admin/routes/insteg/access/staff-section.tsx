import { Button, StatusBadge, Table, Text } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Page, StaffMember } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { nameOf, RoleForm } from "./role-form";

type Answer = Page & { staff: StaffMember[] };

/** Everybody who can sign in, with their role; the administrator's part of the page. */
export function StaffSection() {
  const { t } = useWords();
  const [editing, setEditing] = useState<StaffMember | null>(null);
  const { get, set, offset } = useFilters();
  const q = get("q");
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Answer>("/admin/access", { q, offset });
  return (
    <Section level="h1" title={t("nav.access")} lead={t("access.lead")}>
      <div className="px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
      </div>
      <Fetched query={query} empty={({ count }) => count === 0 && t("common.noHits")}>
        {(answer) => (
          <>
            <StaffTable staff={answer.staff} onEdit={setEditing} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {editing ? <RoleForm member={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}

function StaffTable({
  staff,
  onEdit,
}: {
  staff: StaffMember[];
  onEdit: (member: StaffMember) => void;
}) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("nav.access")}
      columns={[
        { label: t("access.person") },
        { label: t("access.email") },
        { label: t("access.role") },
        { label: t("common.actions"), isNumber: true },
      ]}
    >
      {staff.map((member) => (
        <Table.Row key={member.user_id}>
          <Table.Cell className="whitespace-nowrap">
            {nameOf(member)}
            {member.is_self ? (
              <Text as="span" size="xsmall" className="text-ui-fg-muted ml-2">
                ({t("access.you")})
              </Text>
            ) : null}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{member.email}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {member.role ? (
              t(`access.roles.${member.role}`)
            ) : (
              <StatusBadge color="orange">{t("access.noRole")}</StatusBadge>
            )}
          </Table.Cell>
          <NumberCell>
            <Button
              size="small"
              variant="transparent"
              aria-label={`${t("access.change")}: ${nameOf(member)}`}
              onClick={() => onEdit(member)}
            >
              {t("access.change")}
            </Button>
          </NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
