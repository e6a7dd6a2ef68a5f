import { StatusBadge, Text } from "@medusajs/ui";
import { useWords } from "../../../i18n/use-words";
import type { Channel } from "../../../lib/channel-types";

/** Whether a channel is open today, and until when it stays so. */
export function ChannelState({ channel }: { channel: Channel }) {
  const { t } = useWords();
  const { is_open, is_disabled, opens_on, closes_on } = channel;
  const state = is_disabled ? "disabled" : is_open ? "open" : "closed";
  const colour = { open: "green", closed: "orange", disabled: "grey" } as const;
  const turns = closes_on
    ? t("channel.closesOn", { day: closes_on })
    : opens_on && t("channel.opensOn", { day: opens_on });
  return (
    <span className="flex flex-wrap items-center gap-x-2 whitespace-nowrap">
      <StatusBadge color={colour[state]}>{t(`channel.states.${state}`)}</StatusBadge>
      {turns ? (
        <Text as="span" size="xsmall" className="text-ui-fg-subtle">
          {turns}
        </Text>
      ) : null}
    </span>
  );
}
