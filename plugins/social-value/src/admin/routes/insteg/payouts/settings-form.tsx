import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { parseHundredths, parseWhole, typedHundredths } from "../../../lib/hundredths";
import type { PayoutSettings } from "../../../lib/payout-types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, useForm } from "../../../lib/use-form";

const PROVIDERS = ["manual", "stripe"] as const;
const EVERY = ["none", "weekly", "monthly"] as const;
const LAST_DAY: Record<string, number> = { weekly: 7, monthly: 28 };

function typedOf(settings: PayoutSettings, locale: string) {
  return {
    minimum: typedHundredths(settings.minimum_minor, locale),
    provider: settings.provider as string,
    every: (settings.schedule?.every ?? "none") as string,
    day: String(settings.schedule?.day ?? 1),
    payer_iban: settings.payer_iban ?? "",
    payer_bic: settings.payer_bic ?? "",
  };
}

type Typed = ReturnType<typeof typedOf>;

function check(typed: Typed): Problems<keyof Typed> {
  const day = parseWhole(typed.day);
  const isDay = day !== null && day >= 1 && day <= (LAST_DAY[typed.every] ?? 28);
  return {
    ...(parseHundredths(typed.minimum) === null
      ? { minimum: "errors.amount_invalid" as const }
      : {}),
    ...(typed.every === "none" || isDay ? {} : { day: "payout.dayInvalid" as const }),
  };
}

const bodyOf = ({ minimum, provider, every, day, payer_iban, payer_bic }: Typed) => ({
  minimum_minor: parseHundredths(minimum),
  provider,
  schedule: every === "none" ? null : { every, day: parseWhole(day) },
  payer_iban: orNull(payer_iban),
  payer_bic: orNull(payer_bic.toUpperCase()),
});

/** Sets how the network pays. Mounted anew each time it opens. */
export function SettingsForm({
  settings,
  onClose,
}: {
  settings: PayoutSettings;
  onClose: () => void;
}) {
  const { t, locale } = useWords();
  const save = useSave<object>("/admin/payouts/settings");
  const { field, submit, values } = useForm<keyof Typed>(
    typedOf(settings, locale),
    check,
    save.error,
  );
  const send = (typed: Typed) =>
    save.mutate(bodyOf(typed), {
      onSuccess: () => {
        toast.success(t("common.saved"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={t("payout.settings")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField
        label={t("payout.minimum")}
        hint={t("payout.minimumHint")}
        inputMode="decimal"
        {...field("minimum")}
      />
      <Choice
        label={t("payout.provider")}
        options={PROVIDERS.map((one) => ({ value: one, label: t(`payout.providers.${one}`) }))}
        {...field("provider")}
      />
      <Choice
        label={t("payout.every")}
        options={EVERY.map((one) => ({ value: one, label: t(`payout.everyOptions.${one}`) }))}
        {...field("every")}
      />
      {values.every === "none" ? null : (
        <TextField
          label={t("payout.day")}
          hint={values.every === "weekly" ? t("payout.weekdayHint") : t("payout.monthdayHint")}
          inputMode="numeric"
          {...field("day")}
        />
      )}
      <TextField isOptional label={t("payout.payerIban")} {...field("payer_iban")} />
      <TextField isOptional label={t("payout.payerBic")} {...field("payer_bic")} />
    </FormDrawer>
  );
}
