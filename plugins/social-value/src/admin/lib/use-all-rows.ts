import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useWords } from "../i18n/use-words";
import { type ApiError, type Params, request } from "./api";
import type { Page } from "./types";
import { OURS } from "./use-api";

/** As many as a table of figures gives at once. */
const MOST_ROWS = 200;

/** Every row of a table of figures, however many pages it is: a chart of half of them would lie. */
export function useAllRows<T extends Page & { rows: unknown[] }>(
  path: string,
  params: Params,
): UseQueryResult<T, ApiError> {
  const { locale } = useWords();
  return useQuery<T, ApiError>({
    queryKey: [OURS, "all", path, params, locale],
    queryFn: async ({ signal }) => {
      const page = (offset: number) =>
        request<T>("GET", path, {
          params: { ...params, limit: MOST_ROWS, offset },
          signal,
          locale,
        });
      const first = await page(0);
      const rows = [...first.rows];
      while (rows.length < first.count) {
        const more = await page(rows.length);
        if (more.rows.length === 0) {
          break;
        }
        rows.push(...more.rows);
      }
      return { ...first, rows };
    },
    placeholderData: keepPreviousData,
    retry: (failures, error) => error.status === 0 && failures < 2,
  });
}
