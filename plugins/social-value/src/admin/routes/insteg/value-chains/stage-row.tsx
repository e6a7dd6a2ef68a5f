import { ArrowDownMini, ArrowUpMini, Trash } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { ACTIVITIES } from "../../../../lib/activities";
import { Choice } from "../../../components/choice";
import { EnterpriseChoice } from "../../../components/entity-choice";
import { TextField } from "../../../components/field";
import { useWords } from "../../../i18n/use-words";
import type { DraftStage } from "./draft-stages";

interface StageRowProps {
  row: DraftStage;
  position: number;
  isLast: boolean;
  isOnly: boolean;
  onChange: (row: DraftStage) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One stage of a draft: four fields in a row, below each other on a phone. */
export function StageRow({
  row,
  position,
  isLast,
  isOnly,
  onChange,
  onMove,
  onRemove,
}: StageRowProps) {
  const { t, locale } = useWords();
  const language = locale.startsWith("sv") ? "sv" : "en";
  const field = (key: "activity_code" | "enterprise_id" | "share" | "contribution") => ({
    value: row[key],
    onChange: (value: string) => onChange({ ...row, [key]: value }),
  });
  return (
    <li className="px-6 py-4">
      <div className="mb-2 flex items-center justify-between">
        <Text size="small" weight="plus">
          {t("chain.stageNumber", { position })}
        </Text>
        <div className="flex gap-1">
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("chain.moveUp", { position })}
            disabled={position === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowUpMini />
          </IconButton>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("chain.moveDown", { position })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDownMini />
          </IconButton>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("chain.removeStage", { position })}
            disabled={isOnly}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </div>
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <Choice
          label={t("chain.activity")}
          options={ACTIVITIES.map((one) => ({ value: one.code, label: one[language] }))}
          {...field("activity_code")}
        />
        <EnterpriseChoice label={t("chain.enterprise")} {...field("enterprise_id")} />
        <TextField label={t("chain.shareField")} inputMode="decimal" {...field("share")} />
        <TextField
          label={t("chain.contributionField")}
          inputMode="decimal"
          {...field("contribution")}
        />
      </div>
    </li>
  );
}
