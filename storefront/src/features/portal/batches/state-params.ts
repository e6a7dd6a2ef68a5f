import { type BatchState, batchStates } from "@/lib/backend/batch";

/** How the address of the list names a state; Swedish in both languages, as all addresses. */
export const stateParams: Record<BatchState, string> = {
  held: "hos-er",
  offered: "till-er",
  sent: "fran-er",
  all: "alla",
};

/** The state that an address asks for, if any. */
export const stateOf = (param: string | undefined): BatchState | undefined =>
  batchStates.find((state) => stateParams[state] === param);
