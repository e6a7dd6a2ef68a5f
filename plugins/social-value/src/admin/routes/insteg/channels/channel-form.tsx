import { toast } from "@medusajs/ui";
import { useState } from "react";
import { Choice } from "../../../components/choice";
import { LongTextField, TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { CHANNEL_KINDS, type Channel } from "../../../lib/channel-types";
import { parseHundredths, typedHundredths } from "../../../lib/hundredths";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, required, useForm } from "../../../lib/use-form";
import { EnterprisePicker } from "./enterprise-picker";
import { PeriodRows, periodProblem } from "./period-rows";

const WHOLE_BP = 10_000;

function typedOf(channel: Channel | undefined, locale: string) {
  return {
    name: channel?.name ?? "",
    name_en: channel?.name_en ?? "",
    kind: channel?.kind ?? "",
    commission_bp: typedHundredths(channel?.commission_bp ?? 0, locale),
    description: channel?.description ?? "",
    description_en: channel?.description_en ?? "",
    place: channel?.place ?? "",
    hours: channel?.hours ?? "",
    hours_en: channel?.hours_en ?? "",
    state: channel?.is_disabled ? "off" : "on",
    who: channel && !channel.takes_all_enterprises ? "named" : "all",
  };
}
type Typed = ReturnType<typeof typedOf>;

function check(typed: Typed): Problems<keyof Typed> {
  const commission_bp = parseHundredths(typed.commission_bp);
  const isPercent = commission_bp !== null && commission_bp <= WHOLE_BP;
  return {
    ...(isPercent ? {} : { commission_bp: "channel.percentInvalid" as const }),
    ...required(typed, ["name", "kind"]),
  };
}

/** Makes a channel, or describes the one given anew. Mounted anew each time it opens. */
export function ChannelForm({
  channel,
  onClose,
  onSaved,
}: {
  channel?: Channel;
  onClose: () => void;
  onSaved: (channel: Channel) => void;
}) {
  const { t, locale } = useWords();
  const path = channel ? `/admin/channels/${channel.id}` : "/admin/channels";
  const save = useSave<object, { channel: Channel }>(path);
  const [enterpriseIds, setEnterpriseIds] = useState(channel?.enterprise_ids ?? []);
  const [isSent, setSent] = useState(false);
  const [periods, setPeriods] = useState(() =>
    (channel?.periods ?? []).map(({ opens_on, closes_on }, key) => ({
      ...{ key, opens_on: opens_on ?? "", closes_on: closes_on ?? "" },
    })),
  );
  const { values, field, submit } = useForm<keyof Typed>(
    typedOf(channel, locale),
    check,
    save.error,
  );
  const isNamed = values.who === "named";
  const lacksEnterprise = isNamed && enterpriseIds.length === 0;
  const send = ({ state, who, commission_bp, ...typed }: Typed) => {
    if (lacksEnterprise || periods.some(periodProblem)) {
      return;
    }
    save.mutate(
      {
        ...typed,
        commission_bp: parseHundredths(commission_bp),
        is_disabled: state === "off",
        takes_all_enterprises: who === "all",
        enterprise_ids: who === "all" ? [] : enterpriseIds,
        periods: periods.map(({ opens_on, closes_on }) => ({
          ...{ opens_on: orNull(opens_on), closes_on: orNull(closes_on) },
        })),
      },
      {
        onSuccess: (answer) => {
          toast.success(channel ? t("common.saved") : t("channel.created"));
          onSaved(answer.channel);
        },
      },
    );
  };
  const isStall = channel?.kind === "stall";
  return (
    <FormDrawer
      isOpen
      title={channel ? t("channel.editTitle") : t("channel.createTitle")}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        submit(send);
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("channel.name")} {...field("name")} />
      <TextField isOptional label={t("channel.nameEn")} {...field("name_en")} />
      <Choice
        label={t("common.kind")}
        hint={isStall ? t("channel.stallStays") : undefined}
        options={CHANNEL_KINDS.filter((kind) => !isStall || kind === "stall").map((kind) => ({
          value: kind,
          label: t(`channel.kinds.${kind}`),
        }))}
        {...field("kind")}
      />
      <TextField
        label={t("channel.commission")}
        hint={t("channel.commissionHint")}
        inputMode="decimal"
        {...field("commission_bp")}
      />
      <Choice
        label={t("channel.state")}
        options={[
          { value: "on", label: t("channel.isOn") },
          { value: "off", label: t("channel.isOff") },
        ]}
        {...field("state")}
      />
      <PeriodRows periods={periods} onChange={setPeriods} areChecked={isSent} />
      <Choice
        label={t("channel.who")}
        hint={t("channel.whoHint")}
        options={[
          { value: "all", label: t("channel.whoAll") },
          { value: "named", label: t("channel.whoNamed") },
        ]}
        {...field("who")}
      />
      {isNamed ? (
        <EnterprisePicker
          chosen={enterpriseIds}
          onChange={setEnterpriseIds}
          error={isSent && lacksEnterprise ? t("channel.chooseEnterprise") : undefined}
        />
      ) : null}
      <TextField
        isOptional
        label={t("channel.place")}
        hint={t("channel.placeHint")}
        {...field("place")}
      />
      <TextField
        isOptional
        label={t("channel.hours")}
        hint={t("channel.hoursHint")}
        {...field("hours")}
      />
      <TextField isOptional label={t("channel.hoursEn")} {...field("hours_en")} />
      <LongTextField isOptional label={t("channel.description")} {...field("description")} />
      <LongTextField isOptional label={t("channel.descriptionEn")} {...field("description_en")} />
    </FormDrawer>
  );
}
