import type { ComponentProps } from "react";
import type { Named } from "../lib/types";
import { useFetched } from "../lib/use-api";
import { Choice, FilterChoice } from "./choice";
import type { FieldProps } from "./field";

// As many as the API gives at once; a network with more needs a search here.
export const MOST = 100;

export const optionsOf = (list: Named[] = []) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

function useEnterpriseOptions() {
  const { data } = useFetched<{ enterprises: Named[] }>("/admin/enterprises", {
    fields: "id,name",
    limit: MOST,
  });
  return optionsOf(data?.enterprises);
}

/** One of the network's enterprises, by name. */
export function EnterpriseChoice(props: FieldProps) {
  return <Choice {...props} options={useEnterpriseOptions()} />;
}

/** A list's filter by enterprise. */
export function EnterpriseFilter(props: Omit<ComponentProps<typeof FilterChoice>, "options">) {
  return <FilterChoice {...props} options={useEnterpriseOptions()} />;
}

/** One of the network's value chains, by name. */
export function ChainChoice(props: FieldProps) {
  const { data } = useFetched<{ value_chains: Named[] }>("/admin/value-chains", {
    fields: "id,name",
    limit: MOST,
  });
  return <Choice {...props} options={optionsOf(data?.value_chains)} />;
}
