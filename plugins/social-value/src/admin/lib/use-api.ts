import {
  keepPreviousData,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useWords } from "../i18n/use-words";
import { type ApiError, type Params, request } from "./api";

// Every answer of ours is kept under this key, so that a save can make all of them fetch anew.
export const OURS = "insteg";

const POLL_MS = 2_000;
const MOST_POLLS = 15;

interface FetchOptions<T> {
  /** Asks again every other second, a few times, while this holds of the answer. */
  pollWhile?: (answer: T | undefined) => boolean;
  /** Asks nothing: there is nothing to ask about yet. */
  isOff?: boolean;
}

/** What the server answers now; the answer before stays on the page while the next is fetched. */
export function useFetched<T>(
  path: string,
  params: Params = {},
  options: FetchOptions<T> = {},
): UseQueryResult<T, ApiError> {
  const { locale } = useWords();
  const { pollWhile, isOff = false } = options;
  return useQuery<T, ApiError>({
    queryKey: [OURS, path, params, locale],
    queryFn: ({ signal }) => request<T>("GET", path, { params, signal, locale }),
    enabled: !isOff,
    placeholderData: keepPreviousData,
    // A refusal will be the same the next time; only a lost connection is worth trying again.
    retry: (failures, error) => error.status === 0 && failures < 2,
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < MOST_POLLS && pollWhile?.(state.data) ? POLL_MS : false,
  });
}

/** Sends a change; afterwards all that our pages show is fetched anew. */
export function useSave<Body, Answer = unknown>(path: string, method: "POST" | "DELETE" = "POST") {
  const client = useQueryClient();
  return useMutation<Answer, ApiError, Body>({
    mutationFn: (body) =>
      request<Answer>(method, path, method === "POST" ? { body: body ?? {} } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: [OURS] }),
  });
}
