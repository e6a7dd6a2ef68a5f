import { Button, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatPercent } from "../../../lib/format";
import type { ChainVersion, Stage } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";
import {
  type DraftStage,
  draftOfStages,
  emptyStage,
  moved,
  type StageBody,
  stagesToSend,
  sumOfShares,
  WHOLE_BP,
} from "./draft-stages";
import { StageRow } from "./stage-row";
import { usePublication } from "./use-publication";

interface DraftEditorProps {
  chainId: string;
  number: number;
  stages: Stage[];
  onPublished: () => void;
}

/** Edits a draft's stages, with their sum as they are typed; saves, and publishes at 100 %. */
export function DraftEditor({ chainId, number, stages, onPublished }: DraftEditorProps) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const [rows, setRows] = useState(() => draftOfStages(stages, locale));
  const { save, publish, error, isBusy } = useDraft(chainId, number, onPublished);
  const toSend = stagesToSend(rows);
  const isWhole = sumOfShares(rows) === WHOLE_BP;
  const change = (index: number, row: DraftStage) =>
    setRows((current) => current.map((one, at) => (at === index ? row : one)));
  return (
    <Section
      title={t("chain.draftTitle", { number })}
      lead={`${t("chain.draftLead")} ${t("chain.contributionHint")}`}
    >
      <ol className="divide-y">
        {rows.map((row, index) => (
          <StageRow
            key={row.key}
            row={row}
            position={index + 1}
            isLast={index === rows.length - 1}
            isOnly={rows.length === 1}
            onChange={(next) => change(index, next)}
            onMove={(step) => setRows((current) => moved(current, index, step))}
            onRemove={() => setRows((current) => current.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Button
          size="small"
          variant="secondary"
          onClick={() => setRows((current) => [...current, emptyStage()])}
        >
          {t("chain.addStage")}
        </Button>
        <ShareSum sum_bp={sumOfShares(rows)} />
      </div>
      <div className="flex flex-wrap items-center justify-end gap-3 px-6 py-4">
        <Text size="small" className="min-w-0 flex-1 basis-64" role={error ? "alert" : undefined}>
          <span className={error ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
            {error ? problem(error) : toSend ? "" : t("chain.incomplete")}
          </span>
        </Text>
        <Button
          size="small"
          variant="secondary"
          disabled={!toSend}
          isLoading={isBusy}
          onClick={() => toSend && save(toSend)}
        >
          {t("chain.saveDraft")}
        </Button>
        <Button
          size="small"
          disabled={!toSend || !isWhole}
          isLoading={isBusy}
          onClick={() => toSend && publish(toSend)}
        >
          {t("chain.publish")}
        </Button>
      </div>
    </Section>
  );
}

function ShareSum({ sum_bp }: { sum_bp: number }) {
  const { t, locale } = useWords();
  const isWhole = sum_bp === WHOLE_BP;
  return (
    <Text aria-live="polite" weight="plus" className={isWhole ? "" : "text-ui-fg-error"}>
      {isWhole ? t("chain.sumOk") : t("chain.sumWrong", { sum: formatPercent(sum_bp, locale) })}
    </Text>
  );
}

/** Saving a draft, and publishing it: what is on the screen is saved first, then published. */
function useDraft(chainId: string, number: number, onPublished: () => void) {
  const { t } = useWords();
  const ask = usePrompt();
  const draft = useSave<{ stages: StageBody[] }, { chain_version: ChainVersion }>(
    `/admin/value-chains/${chainId}/draft`,
  );
  const publication = usePublication(chainId);
  const save = (stages: StageBody[]) =>
    draft.mutate({ stages }, { onSuccess: () => toast.success(t("chain.draftSaved")) });
  const publish = async (stages: StageBody[]) => {
    const isSure = await ask({
      title: t("chain.confirmTitle", { number }),
      description: t("chain.confirmText"),
      confirmText: t("chain.publish"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    });
    if (isSure) {
      publication.mutate(stages, {
        onSuccess: () => {
          toast.success(t("chain.published", { number }));
          onPublished();
        },
      });
    }
  };
  return {
    save,
    publish,
    error: publication.error ?? draft.error,
    isBusy: draft.isPending || publication.isPending,
  };
}
