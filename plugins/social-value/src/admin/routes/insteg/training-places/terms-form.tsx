import { Text, toast } from "@medusajs/ui";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { formatKronor } from "../../../lib/format";
import { parseHundredths, parseWhole, typedHundredths } from "../../../lib/hundredths";
import { currentMonth, isMonth } from "../../../lib/month";
import type { PlaceWithMonths } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { type Problems, useForm } from "../../../lib/use-form";

// The form begins with the terms that hold now, so that only what changes is typed.
function typedOf(place: PlaceWithMonths, locale: string) {
  const now = currentMonth();
  const terms = place.months.find((one) => one.has_terms && one.month <= now);
  return {
    month: [place.first_month, now].sort().at(-1) ?? now,
    occupied_seats: terms ? String(terms.occupied_seats) : "",
    seat_cost: terms ? typedHundredths(terms.seat_cost_minor, locale) : "",
    hours_per_month: terms ? String(terms.hours_per_month) : "",
    public_support: terms ? typedHundredths(terms.public_support_minor, locale) : "",
  };
}
type Typed = ReturnType<typeof typedOf>;

function check(typed: Typed): Problems<keyof Typed> {
  const { month, occupied_seats, seat_cost, hours_per_month, public_support } = typed;
  return {
    ...(isMonth(month) ? {} : { month: "errors.month_invalid" }),
    ...(parseWhole(occupied_seats) === null ? { occupied_seats: "errors.number_invalid" } : {}),
    ...(parseHundredths(seat_cost) === null ? { seat_cost: "errors.amount_invalid" } : {}),
    ...(parseWhole(hours_per_month) === null ? { hours_per_month: "errors.number_invalid" } : {}),
    ...(parseHundredths(public_support) === null
      ? { public_support: "errors.amount_invalid" }
      : {}),
  };
}

/** Sets a place's terms from a month on. Mounted anew each time it opens. */
export function TermsForm({ place, onClose }: { place: PlaceWithMonths; onClose: () => void }) {
  const { t, locale } = useWords();
  const save = useSave<object>(`/admin/training-places/${place.id}/months`);
  const { field, submit, values } = useForm<keyof Typed>(typedOf(place, locale), check, save.error);
  const send = (typed: Typed) =>
    save.mutate(
      {
        month: typed.month,
        occupied_seats: parseWhole(typed.occupied_seats),
        seat_cost_minor: parseHundredths(typed.seat_cost),
        hours_per_month: parseWhole(typed.hours_per_month),
        public_support_minor: parseHundredths(typed.public_support),
      },
      {
        onSuccess: () => {
          toast.success(t("common.saved"));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("place.setTermsTitle")}
      lead={t("place.setTermsLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("place.fromMonth")} type="month" {...field("month")} />
      <TextField
        label={t("place.occupiedSeats")}
        inputMode="numeric"
        {...field("occupied_seats")}
      />
      <TextField label={t("place.seatCost")} inputMode="decimal" {...field("seat_cost")} />
      <TextField label={t("place.hours")} inputMode="numeric" {...field("hours_per_month")} />
      <TextField
        label={t("place.publicSupport")}
        inputMode="decimal"
        {...field("public_support")}
      />
      <MonthCost typed={values} />
    </FormDrawer>
  );
}

/** What the typed terms come to, so that a slip of a zero shows before it is saved. */
function MonthCost({ typed }: { typed: Typed }) {
  const { t, locale } = useWords();
  const seats = parseWhole(typed.occupied_seats);
  const seat_cost_minor = parseHundredths(typed.seat_cost);
  const support_minor = parseHundredths(typed.public_support) ?? 0;
  if (seats === null || seat_cost_minor === null) {
    return null;
  }
  const cost_minor = seats * seat_cost_minor;
  return (
    <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
      {t("place.monthCost", {
        cost: formatKronor(cost_minor, locale),
        need: formatKronor(Math.max(0, cost_minor - support_minor), locale),
      })}
    </Text>
  );
}
