import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { Channel } from "../../../../lib/channel-types";
import { formatPercent } from "../../../../lib/format";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { ChannelForm } from "../channel-form";
import { ChannelState } from "../channel-state";
import { GoodsSection } from "./goods-section";
import { PricesSection } from "./prices-section";

function ChannelPage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ channel: Channel }>(`/admin/channels/${id}`);
  const channel = query.data?.channel;
  const close = () => setEditing(false);
  return (
    <>
      <Section
        level="h1"
        title={channel?.name ?? t("nav.channels")}
        actions={
          may("POST /admin/channels/:id") ? (
            <Button
              size="small"
              variant="secondary"
              disabled={!channel}
              onClick={() => setEditing(true)}
            >
              {t("common.edit")}
            </Button>
          ) : null
        }
      >
        <Fetched query={query}>{(answer) => <ChannelFacts channel={answer.channel} />}</Fetched>
      </Section>
      {channel ? (
        <>
          <GoodsSection channel={channel} />
          <PricesSection channel={channel} />
        </>
      ) : null}
      {isEditing && channel ? (
        <ChannelForm channel={channel} onClose={close} onSaved={close} />
      ) : null}
    </>
  );
}

function ChannelFacts({ channel }: { channel: Channel }) {
  const { t, locale } = useWords();
  const periods = channel.periods.map(({ opens_on: from, closes_on: until }) => {
    if (from && until) {
      return t("channel.periodBoth", { from, until });
    }
    return from
      ? t("channel.periodFrom", { from })
      : t("channel.periodUntil", { until: until ?? "" });
  });
  return (
    <Facts
      facts={[
        { label: t("channel.state"), value: <ChannelState channel={channel} /> },
        {
          label: t("common.kind"),
          value: channel.kind ? t(`channel.kinds.${channel.kind}`) : t("channel.notChosen"),
        },
        { label: t("channel.commission"), value: formatPercent(channel.commission_bp, locale) },
        {
          label: t("channel.enterprises"),
          value: channel.takes_all_enterprises
            ? t("channel.whoAll")
            : t("channel.enterprisesCount", { count: channel.enterprise_ids.length }),
        },
        {
          label: t("channel.periods"),
          value: periods.length > 0 ? periods.join("\n") : t("channel.always"),
        },
        { label: t("channel.place"), value: channel.place },
        { label: t("channel.hours"), value: channel.hours },
        { label: t("channel.description"), value: channel.description },
      ]}
    />
  );
}

export const handle = { breadcrumb: () => <Crumb word="network.channel" /> };

export default ChannelPage;
