import { Button, Skeleton, Text } from "@medusajs/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWords } from "../i18n/use-words";
import type { ApiError } from "../lib/api";
import { useProblem } from "../lib/use-problem";

interface FetchedProps<T> {
  query: UseQueryResult<T, ApiError>;
  /** What to say when there is nothing to show. */
  empty?: ((data: T) => ReactNode) | undefined;
  children: (data: T) => ReactNode;
}

/** Shows what was fetched, or that it is on its way, or why it failed and a way to try again. */
export function Fetched<T>({ query, empty, children }: FetchedProps<T>) {
  const { t } = useWords();
  const problem = useProblem();
  if (query.isPending) {
    return (
      <div role="status" aria-label={t("common.loading")} className="flex flex-col gap-3 px-6 py-4">
        <Skeleton className="h-6 w-2/3" />
        <Skeleton className="h-6 w-full" />
        <Skeleton className="h-6 w-1/2" />
      </div>
    );
  }
  if (query.isError) {
    return (
      <div role="alert" className="flex flex-col items-start gap-3 px-6 py-8">
        <Text>{problem(query.error)}</Text>
        <Button size="small" variant="secondary" onClick={() => query.refetch()}>
          {t("common.retry")}
        </Button>
      </div>
    );
  }
  const nothing = empty?.(query.data);
  return nothing ? <Empty>{nothing}</Empty> : children(query.data);
}

function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="px-6 py-8">
      <Text className="text-ui-fg-subtle">{children}</Text>
    </div>
  );
}
