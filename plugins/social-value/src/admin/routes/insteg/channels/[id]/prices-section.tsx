import { Button } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { ConfirmButton } from "../../../../components/confirm-button";
import { Fetched } from "../../../../components/fetched";
import { Pager } from "../../../../components/pager";
import { SearchBox } from "../../../../components/search-box";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { Channel, ChannelPriceList } from "../../../../lib/channel-types";
import { useFetched } from "../../../../lib/use-api";
import { useFilters } from "../../../../lib/use-filters";
import { useRole } from "../../../../lib/use-role";
import { FillForm } from "./fill-form";
import { PriceTable } from "./price-table";

/** What a channel's goods cost in it, and a way to reckon all of them by per cent. */
export function PricesSection({ channel }: { channel: Channel }) {
  const { t } = useWords();
  const mayChange = useRole().may("POST /admin/channels/:id/prices") && channel.kind !== null;
  const [isFilling, setFilling] = useState(false);
  const { get, set, offsetOf } = useFilters();
  const q = get("price_q");
  const offset = offsetOf("price_offset");
  const onSearch = useCallback((text: string) => set({ price_q: text }), [set]);
  const path = `/admin/channels/${channel.id}/prices`;
  const query = useFetched<ChannelPriceList>(path, { q, offset });
  return (
    <Section
      title={t("channel.prices")}
      lead={t("channel.pricesLead")}
      actions={
        mayChange ? (
          <>
            <ConfirmButton
              path={`${path}/fill`}
              body={{ change_bp: null }}
              variant="secondary"
              label={t("channel.clear")}
              title={t("channel.clearTitle")}
              text={t("channel.clearText")}
              done={t("channel.cleared")}
            />
            <Button size="small" variant="secondary" onClick={() => setFilling(true)}>
              {t("channel.fill")}
            </Button>
          </>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) => count === 0 && (q ? t("common.noHits") : t("channel.pricesEmpty"))}
      >
        {(answer) => (
          <>
            <PriceTable
              // What is typed goes with the page and with the prices that were saved.
              key={answer.prices.map((one) => [one.variant_id, one.channel_minor]).join()}
              path={path}
              prices={answer.prices}
              mayChange={mayChange}
            />
            <Pager page={answer} onOffset={(next) => set({ price_offset: next })} />
          </>
        )}
      </Fetched>
      {isFilling ? <FillForm path={path} onClose={() => setFilling(false)} /> : null}
    </Section>
  );
}
