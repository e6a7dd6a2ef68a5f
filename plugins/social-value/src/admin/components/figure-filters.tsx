import { Button } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useWords, type WordKey } from "../i18n/use-words";
import { PLACE_KINDS } from "../lib/place-kinds";
import type { Named } from "../lib/types";
import { useFetched } from "../lib/use-api";
import type { FigureFilter, useFigureFilters } from "../lib/use-figure-filters";
import { FilterChoice, type Option } from "./choice";
import { EnterpriseFilter, MOST, optionsOf } from "./entity-choice";

/** What a page of figures is narrowed to: a choice for each filter, and a way to let go of them all. */
export function FigureFilters({
  filters,
  state: { chosen, isFiltered, set },
}: {
  filters: readonly FigureFilter[];
  state: Pick<ReturnType<typeof useFigureFilters>, "chosen" | "isFiltered" | "set">;
}) {
  const { t } = useWords();
  return (
    <>
      {filters.map((filter) => {
        const { label, Choose } = CHOICES[filter];
        return (
          <Choose
            key={filter}
            label={t(label)}
            value={chosen[filter] ?? ""}
            onChange={(value) => set({ [filter]: value })}
          />
        );
      })}
      {isFiltered ? (
        <Button
          size="small"
          variant="transparent"
          onClick={() => set(Object.fromEntries(filters.map((filter) => [filter, ""])))}
        >
          {t("figure.clear")}
        </Button>
      ) : null}
    </>
  );
}

interface ChooseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function KindFilter(props: ChooseProps) {
  const { t } = useWords();
  const options = PLACE_KINDS.map((kind) => ({ value: kind, label: t(`place.kinds.${kind}`) }));
  return <FilterChoice {...props} options={options} />;
}

function ChannelFilter(props: ChooseProps) {
  const { data } = useFetched<{ sales_channels: Named[] }>("/admin/sales-channels", {
    fields: "id,name",
    limit: MOST,
  });
  return <FilterChoice {...props} options={optionsOf(data?.sales_channels)} />;
}

function ChainFilter(props: ChooseProps) {
  const { data } = useFetched<{ value_chains: Named[] }>("/admin/value-chains", {
    fields: "id,name",
    limit: MOST,
  });
  return <FilterChoice {...props} options={optionsOf(data?.value_chains)} />;
}

interface Located {
  municipality_code: string;
  municipality_name: string;
}

/** Where there are enterprises, each municipality once, in Swedish order. */
function MunicipalityFilter(props: ChooseProps) {
  const { data } = useFetched<{ enterprises: Located[] }>("/admin/enterprises", {
    fields: "id,municipality_code,municipality_name",
    limit: MOST,
  });
  const names = new Map(
    data?.enterprises.map((one) => [one.municipality_code, one.municipality_name] as const),
  );
  const options = [...names]
    .map(([value, label]): Option => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "sv"));
  return <FilterChoice {...props} options={options} />;
}

const CHOICES: Record<FigureFilter, { label: WordKey; Choose: (props: ChooseProps) => ReactNode }> =
  {
    enterprise: { label: "place.enterprise", Choose: EnterpriseFilter },
    place_kind: { label: "common.kind", Choose: KindFilter },
    municipality: { label: "enterprise.municipality", Choose: MunicipalityFilter },
    channel: { label: "network.channel", Choose: ChannelFilter },
    chain: { label: "nav.chain", Choose: ChainFilter },
  };
