import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ApiError, request } from "../../../lib/api";
import type { ChainVersion } from "../../../lib/types";
import { OURS } from "../../../lib/use-api";
import type { StageBody } from "./draft-stages";

/** Saves what is on the screen as the draft, and asks the enterprises for just that. */
export function useAsking(chainId: string) {
  const client = useQueryClient();
  return useMutation<unknown, ApiError, StageBody[]>({
    mutationFn: async (stages) => {
      const { chain_version } = await request<{ chain_version: ChainVersion }>(
        "POST",
        `/admin/value-chains/${chainId}/draft`,
        { body: { stages } },
      );
      return request("POST", `/admin/chain-versions/${chain_version.id}/ask`, { body: {} });
    },
    // Fetched anew also after a refusal: the draft itself may have been saved.
    onSettled: () => client.invalidateQueries({ queryKey: [OURS] }),
  });
}
