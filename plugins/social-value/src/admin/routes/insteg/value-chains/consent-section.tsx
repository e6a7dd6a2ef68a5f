import { Button, StatusBadge, Table } from "@medusajs/ui";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatDay } from "../../../lib/format";
import type { Consent, ConsentOfEnterprise } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useRole } from "../../../lib/use-role";
import { AttestForm } from "./attest-form";

interface ConsentSectionProps {
  version: { id: string; number: number };
}

const COLOURS = {
  not_asked: "grey",
  changed: "orange",
  waiting: "blue",
  declined: "red",
  agreed: "green",
} as const;

/** What each enterprise says to the draft as it is saved; publishes it when all have said yes. */
export function ConsentSection({ version }: ConsentSectionProps) {
  const { t } = useWords();
  const { may } = useRole();
  const query = useFetched<{ consent: Consent }>(`/admin/chain-versions/${version.id}/consent`);
  const consent = query.data?.consent;
  const { number } = version;
  return (
    <Section
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t("consent.title")}
          {consent ? (
            <StatusBadge color={COLOURS[consent.state]}>
              {t(`consent.states.${consent.state}`)}
            </StatusBadge>
          ) : null}
        </span>
      }
      lead={t("consent.lead")}
      actions={
        <>
          {consent?.may_remind && may("POST /admin/chain-versions/:id/remind") ? (
            <ConfirmButton
              path={`/admin/chain-versions/${version.id}/remind`}
              variant="secondary"
              label={t("consent.remind")}
              title={t("consent.remindTitle")}
              text={t("consent.remindText")}
              done={t("consent.reminded")}
            />
          ) : null}
          {consent?.state === "agreed" && may("POST /admin/chain-versions/:id/publish") ? (
            <ConfirmButton
              path={`/admin/chain-versions/${version.id}/publish`}
              label={t("chain.publish")}
              title={t("chain.confirmTitle", { number })}
              text={t("chain.confirmText")}
              done={t("chain.published", { number })}
            />
          ) : null}
        </>
      }
    >
      <Fetched
        query={query}
        empty={({ consent: { revision } }) => revision === 0 && t("consent.empty")}
      >
        {(answer) => <ConsentTable versionId={version.id} consent={answer.consent} />}
      </Fetched>
    </Section>
  );
}

function ConsentTable({ versionId, consent }: { versionId: string; consent: Consent }) {
  const { t, locale } = useWords();
  const mayAttest = useRole().may("POST /admin/chain-versions/:id/attestations");
  const [attested, setAttested] = useState<ConsentOfEnterprise | null>(null);
  return (
    <>
      <ScrollTable
        caption={t("consent.title")}
        columns={[
          { label: t("chain.enterprise") },
          { label: t("consent.answer") },
          { label: t("consent.said") },
          { label: t("consent.mailed") },
        ]}
      >
        {consent.enterprises.map((one) => (
          <Table.Row key={one.enterprise_id}>
            <Table.Cell className="whitespace-nowrap">
              <NameLink to={`/insteg/enterprises/${one.enterprise_id}`}>{one.name}</NameLink>
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              <AnswerBadge one={one} />
            </Table.Cell>
            <Table.Cell className="min-w-64 py-2">
              {one.answered_at ? (
                <>
                  {[one.by, formatDay(one.answered_at, locale)].filter(Boolean).join(", ")}
                  {one.attested_how
                    ? `. ${t("consent.attestedHow", { day: one.attested_on ?? "", how: one.attested_how })}`
                    : null}
                  {one.reason ? `: ${one.reason}` : null}
                </>
              ) : one.may_attest && mayAttest ? (
                <Button size="small" variant="secondary" onClick={() => setAttested(one)}>
                  {t("consent.attest")}
                </Button>
              ) : (
                t("common.none")
              )}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              {canBeMailed(one) ? formatDay(one.mailed_at, locale) : t("common.none")}
            </Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
      {attested ? (
        <AttestForm versionId={versionId} enterprise={attested} onClose={() => setAttested(null)} />
      ) : null}
    </>
  );
}

/** Who has no owner to answer has nobody to mail: a yes is attested. */
function canBeMailed(one: ConsentOfEnterprise): boolean {
  return !one.may_attest && one.answer !== "attested";
}

function AnswerBadge({ one }: { one: ConsentOfEnterprise }) {
  const { t } = useWords();
  if (one.answer) {
    const colour = {
      accepted: "green",
      attested: "purple",
      declined: "red",
      objected: "orange",
    } as const;
    return (
      <StatusBadge color={colour[one.answer]}>{t(`consent.answers.${one.answer}`)}</StatusBadge>
    );
  }
  return (
    <StatusBadge color={one.part === "leaving" ? "grey" : "blue"}>
      {t(one.part === "leaving" ? "consent.told" : "consent.waits")}
    </StatusBadge>
  );
}
