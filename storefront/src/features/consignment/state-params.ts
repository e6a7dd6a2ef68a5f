import { type ConsignmentState, consignmentStates } from "@/lib/backend/consignment";

/** How the address of the list names a state; Swedish in both languages, as all addresses. */
export const stateParams: Record<ConsignmentState, string> = {
  to_pack: "att-packa",
  packed: "packade",
  shipped: "skickade",
  delivered: "framme",
  cancelled: "avbrutna",
};

/** The state that an address asks for: what is to be packed unless it says otherwise. */
export const stateOf = (param: string | undefined): ConsignmentState =>
  consignmentStates.find((state) => stateParams[state] === param) ?? "to_pack";
