import { useWords } from "../i18n/use-words";
import type { ApiError } from "./api";

/** Says in the reader's language what went wrong, by the error's code. */
export function useProblem(): (error: ApiError) => string {
  const { t, hasWord } = useWords();
  return ({ code, message, values }) => {
    const key = `errors.${code}`;
    return hasWord(key) ? t(key, { ...values, message }) : `${t("errors.unknown")} (${code})`;
  };
}
