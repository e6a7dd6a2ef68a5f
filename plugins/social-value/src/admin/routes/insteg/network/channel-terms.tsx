import { Button, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatPercent } from "../../../lib/format";
import type { ChannelTerms, Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { ChannelTermsForm } from "./channel-terms-form";

type Answer = Page & { channel_terms: ChannelTerms[] };

/** What the network takes in each sales channel. */
export function ChannelTermsSection() {
  const { t } = useWords();
  const { set, offset } = useFilters();
  const [editing, setEditing] = useState<ChannelTerms | null>(null);
  const query = useFetched<Answer>("/admin/channel-terms", { offset });
  return (
    <Section title={t("network.channels")} lead={t("network.channelsLead")}>
      <Fetched query={query} empty={({ count }) => count === 0 && t("network.noChannels")}>
        {(answer) => (
          <>
            <TermsTable terms={answer.channel_terms} onEdit={setEditing} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {editing ? <ChannelTermsForm terms={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}

function TermsTable({
  terms,
  onEdit,
}: {
  terms: ChannelTerms[];
  onEdit: (terms: ChannelTerms) => void;
}) {
  const { t, locale } = useWords();
  const isEditable = useRole().may("POST /admin/channel-terms");
  return (
    <ScrollTable
      caption={t("network.channels")}
      columns={[
        { label: t("network.channel") },
        { label: t("common.kind") },
        { label: t("network.commission"), isNumber: true },
        ...(isEditable ? [{ label: t("common.actions"), isNumber: true }] : []),
      ]}
    >
      {terms.map((one) => (
        <Table.Row key={one.sales_channel_id}>
          <Table.Cell className="whitespace-nowrap">
            {one.name}
            {one.is_disabled ? (
              <Text as="span" size="xsmall" className="text-ui-fg-muted ml-2">
                {t("network.disabled")}
              </Text>
            ) : null}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.kind ? t(`network.channelKinds.${one.kind}`) : t("network.notChosen")}
          </Table.Cell>
          <NumberCell>{formatPercent(one.commission_bp, locale)}</NumberCell>
          {isEditable ? (
            <NumberCell>
              <Button
                size="small"
                variant="transparent"
                aria-label={`${t("common.edit")}: ${one.name}`}
                onClick={() => onEdit(one)}
              >
                {t("common.edit")}
              </Button>
            </NumberCell>
          ) : null}
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
