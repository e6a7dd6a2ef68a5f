import { StatusBadge, Table } from "@medusajs/ui";
import { activityLabel } from "../../../../lib/activities";
import { NameLink } from "../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatPercent } from "../../../lib/format";
import type { ChainVersion, Stage } from "../../../lib/types";

/** A published version: who does what, for which share, and what of it goes to training. */
export function VersionTable({
  version,
  isInForce,
}: {
  version: ChainVersion;
  isInForce: boolean;
}) {
  const { t, locale } = useWords();
  const total = (pick: (stage: Stage) => number) =>
    version.stages.reduce((sum, stage) => sum + pick(stage), 0);
  return (
    <Section
      title={t("chain.version", { number: version.number })}
      lead={
        version.published_at
          ? t("chain.publishedAt", { date: formatDay(version.published_at, locale) })
          : undefined
      }
      actions={
        <StatusBadge color={isInForce ? "green" : "grey"}>
          {isInForce ? t("chain.inForce") : t("chain.earlier")}
        </StatusBadge>
      }
    >
      <ScrollTable
        caption={t("chain.version", { number: version.number })}
        columns={[
          { label: t("chain.activity") },
          { label: t("chain.enterprise") },
          { label: t("chain.share"), isNumber: true },
          { label: t("chain.contribution"), isNumber: true },
        ]}
      >
        {version.stages.map((stage) => (
          <Table.Row key={stage.id}>
            <Table.Cell className="whitespace-nowrap">
              {stage.position}. {activityLabel(stage.activity_code, locale)}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              <NameLink to={`/insteg/enterprises/${stage.enterprise_id}`}>
                {stage.enterprise?.name ?? stage.enterprise_id}
              </NameLink>
            </Table.Cell>
            <NumberCell>{formatPercent(stage.share_bp, locale)}</NumberCell>
            <NumberCell>
              {t("chain.ofWhole", { percent: formatPercent(contributionOfWhole(stage), locale) })}
            </NumberCell>
          </Table.Row>
        ))}
        <Table.Row>
          <Table.Cell className="font-medium">{t("common.total")}</Table.Cell>
          <Table.Cell />
          <NumberCell isStrong>
            {formatPercent(
              total((stage) => stage.share_bp),
              locale,
            )}
          </NumberCell>
          <NumberCell isStrong>
            {t("chain.ofWhole", { percent: formatPercent(total(contributionOfWhole), locale) })}
          </NumberCell>
        </Table.Row>
      </ScrollTable>
    </Section>
  );
}

// For the eye only: the ledger divides öre, not these basis points.
function contributionOfWhole({ share_bp, contribution_bp }: Stage): number {
  return (share_bp * contribution_bp) / 10_000;
}
