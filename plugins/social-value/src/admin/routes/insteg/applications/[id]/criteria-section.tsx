import { Button, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { Download } from "../../../../components/download";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { Answer, ReviewedApplication } from "../../../../lib/application-types";
import { formatDay } from "../../../../lib/format";
import { useRole } from "../../../../lib/use-role";
import { ReviewBadge } from "../status-badge";
import { ReviewForm } from "./review-form";

/** What is asked, what is answered, and what the coordinator says of it. */
export function CriteriaSection({ application }: { application: ReviewedApplication }) {
  const { t } = useWords();
  const [judged, setJudged] = useState<string | null>(null);
  const { may } = useRole();
  const isUnderReview = ["submitted", "needs_more"].includes(application.status);
  const mayJudge = isUnderReview && may("POST /admin/applications/:id/reviews/:requirement");
  const answer = application.answers.find(({ code }) => code === judged);
  return (
    <Section title={t("application.criteria")} lead={t("application.criteriaLead")}>
      <ol className="divide-y">
        {application.answers.map((one) => (
          <Criterion
            key={one.code}
            answer={one}
            applicationId={application.id}
            onJudge={mayJudge ? () => setJudged(one.code) : null}
          />
        ))}
      </ol>
      {answer ? (
        <ReviewForm
          applicationId={application.id}
          answer={answer}
          onClose={() => setJudged(null)}
        />
      ) : null}
    </Section>
  );
}

interface CriterionProps {
  answer: Answer;
  applicationId: string;
  onJudge: (() => void) | null;
}

function Criterion({ answer, applicationId, onJudge }: CriterionProps) {
  const { t, locale } = useWords();
  const title = locale === "sv-SE" ? answer.title_sv : answer.title_en;
  const { kind, declared, comment, evidence } = answer;
  return (
    <li className="flex flex-col gap-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h3">{title}</Heading>
        <span className="flex items-center gap-2">
          <ReviewBadge review={answer.review} />
          {onJudge ? (
            <Button
              size="small"
              variant="secondary"
              aria-label={`${t("application.saveReview")}: ${title}`}
              onClick={onJudge}
            >
              {t("application.saveReview")}
            </Button>
          ) : null}
        </span>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`application.kinds.${kind}`)}
        {kind === "attestation"
          ? ` · ${t(declared ? "application.declared" : "application.notDeclared")}`
          : ""}
      </Text>
      {comment ? (
        <Text size="small" className="whitespace-pre-line">
          {t("application.comment")}: {comment}
        </Text>
      ) : null}
      <EvidenceList evidence={evidence} path={`/admin/applications/${applicationId}/evidence`} />
      {answer.reviewed_at ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("application.reviewedBy", {
            date: formatDay(answer.reviewed_at, locale),
            who: answer.reviewed_by ?? t("common.none"),
          })}
          {answer.review_note ? `: ${answer.review_note}` : ""}
        </Text>
      ) : null}
    </li>
  );
}

function EvidenceList({ evidence, path }: { evidence: Answer["evidence"]; path: string }) {
  const { t } = useWords();
  if (evidence.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("application.noEvidence")}
      </Text>
    );
  }
  return (
    <ul aria-label={t("application.evidence")} className="flex flex-wrap gap-2">
      {evidence.map(({ id, filename }) => (
        <li key={id}>
          <Download path={`${path}/${id}`} label={filename} />
        </li>
      ))}
    </ul>
  );
}
