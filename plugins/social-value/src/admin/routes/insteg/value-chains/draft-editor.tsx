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
import { useAsking } from "./use-asking";

interface DraftEditorProps {
  chainId: string;
  number: number;
  stages: Stage[];
  /** The enterprises have been asked for what is saved: a change voids their answers. */
  isAsked: boolean;
}

/** Edits a draft's stages, with their sum as they are typed; saves, and asks for them at 100 %. */
export function DraftEditor({ chainId, number, stages, isAsked }: DraftEditorProps) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const [rows, setRows] = useState(() => draftOfStages(stages, locale));
  const { save, ask, error, isBusy } = useDraft(chainId, number, isAsked);
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
          onClick={() => toSend && ask(toSend)}
        >
          {t("consent.ask")}
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

/** Saving a draft, and asking for it: what is on the screen is saved first, then sent out. */
function useDraft(chainId: string, number: number, isAsked: boolean) {
  const { t } = useWords();
  const prompt = usePrompt();
  const draft = useSave<{ stages: StageBody[] }, { chain_version: ChainVersion }>(
    `/admin/value-chains/${chainId}/draft`,
  );
  const asking = useAsking(chainId);
  const isSure = (title: string, description: string, confirmText: string) =>
    prompt({
      ...{ title, description, confirmText, cancelText: t("common.cancel") },
      variant: "confirmation",
    });
  const save = async (stages: StageBody[]) => {
    if (
      !isAsked ||
      (await isSure(t("consent.voidTitle"), t("consent.voidText"), t("consent.voidSave")))
    ) {
      draft.mutate({ stages }, { onSuccess: () => toast.success(t("chain.draftSaved")) });
    }
  };
  const ask = async (stages: StageBody[]) => {
    if (await isSure(t("consent.askTitle", { number }), t("consent.askText"), t("consent.ask"))) {
      asking.mutate(stages, { onSuccess: () => toast.success(t("consent.asked")) });
    }
  };
  return {
    save,
    ask,
    error: asking.error ?? draft.error,
    isBusy: draft.isPending || asking.isPending,
  };
}
