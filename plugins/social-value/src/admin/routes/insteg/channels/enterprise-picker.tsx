import { Checkbox, Hint, Input, Label, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { MOST } from "../../../components/entity-choice";
import { useWords } from "../../../i18n/use-words";
import type { Named, Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";

/** Several of the network's enterprises, found by name. */
export function EnterprisePicker({
  chosen,
  onChange,
  error,
}: {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}) {
  const { t } = useWords();
  const id = useId();
  const [q, setQ] = useState("");
  const { data } = useFetched<Page & { enterprises: Named[] }>("/admin/enterprises", {
    fields: "id,name",
    limit: MOST,
    q,
  });
  const toggle = (one: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-2">
        {t("channel.enterprises")}{" "}
        <span className="text-ui-fg-muted font-normal">
          ({t("channel.enterprisesCount", { count: chosen.length })})
        </span>
      </legend>
      <Input
        type="search"
        aria-label={t("channel.searchEnterprise")}
        placeholder={t("channel.searchEnterprise")}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ul className="border-ui-border-base max-h-56 overflow-y-auto rounded-md border p-2">
        {(data?.enterprises ?? []).map((one) => (
          <li key={one.id} className="flex items-center gap-2 py-1">
            <Checkbox
              id={`${id}-${one.id}`}
              checked={chosen.includes(one.id)}
              onCheckedChange={(isChosen) => toggle(one.id, isChosen === true)}
            />
            <Label size="small" htmlFor={`${id}-${one.id}`}>
              {one.name}
            </Label>
          </li>
        ))}
        {data?.count === 0 ? (
          <li>
            <Text size="small" className="text-ui-fg-subtle">
              {t("common.noHits")}
            </Text>
          </li>
        ) : null}
      </ul>
      {error ? <Hint variant="error">{error}</Hint> : null}
    </fieldset>
  );
}
