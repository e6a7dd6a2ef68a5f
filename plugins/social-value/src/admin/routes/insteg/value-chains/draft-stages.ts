import { parseHundredths, typedHundredths } from "../../../lib/hundredths";
import type { Stage } from "../../../lib/types";

/** One stage of a draft as it is typed. `key` follows the row when rows are moved. */
export interface DraftStage {
  key: number;
  activity_code: string;
  enterprise_id: string;
  share: string;
  contribution: string;
}

export interface StageBody {
  activity_code: string;
  enterprise_id: string;
  share_bp: number;
  contribution_bp: number;
}

export const WHOLE_BP = 10_000;

let lastKey = 0;

export function emptyStage(): DraftStage {
  lastKey += 1;
  return { key: lastKey, activity_code: "", enterprise_id: "", share: "", contribution: "0" };
}

/** The rows to begin with: the stages given, else one empty row. */
export function draftOfStages(stages: readonly Stage[], locale: string): DraftStage[] {
  const rows = stages.map((stage) => ({
    ...emptyStage(),
    activity_code: stage.activity_code,
    enterprise_id: stage.enterprise_id,
    share: typedHundredths(stage.share_bp, locale),
    contribution: typedHundredths(stage.contribution_bp, locale),
  }));
  return rows.length > 0 ? rows : [emptyStage()];
}

/** What the typed shares come to, basis points; a share that cannot be read counts as nothing. */
export function sumOfShares(rows: readonly DraftStage[]): number {
  return rows.reduce((sum, row) => sum + (parseHundredths(row.share) ?? 0), 0);
}

/** The rows as the API takes them, or null while one of them is not complete. */
export function stagesToSend(rows: readonly DraftStage[]): StageBody[] | null {
  const stages = rows.flatMap((row) => {
    const share_bp = parseHundredths(row.share);
    const contribution_bp = parseHundredths(row.contribution);
    const isComplete =
      row.activity_code !== "" &&
      row.enterprise_id !== "" &&
      share_bp !== null &&
      share_bp > 0 &&
      share_bp <= WHOLE_BP &&
      contribution_bp !== null &&
      contribution_bp <= WHOLE_BP;
    const { activity_code, enterprise_id } = row;
    return isComplete ? [{ activity_code, enterprise_id, share_bp, contribution_bp }] : [];
  });
  return stages.length === rows.length ? stages : null;
}

/** The rows with one of them a step up (-1) or down (1). */
export function moved(rows: readonly DraftStage[], index: number, step: -1 | 1): DraftStage[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row) {
    next.splice(index + step, 0, row);
  }
  return next;
}
