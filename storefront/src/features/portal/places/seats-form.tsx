import { getFormatter, getTranslations } from "next-intl/server";
import type { OwnPlace } from "@/lib/backend/place";
import { formWords } from "@/lib/form-words";
import { monthToDate } from "@/lib/month";
import { thisMonth } from "@/lib/this-month";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { saveSeats } from "./seat-actions";

/** Sets the seats for this month or a coming one; nothing where the place has no such month. */
export async function SeatsForm({ place }: { place: OwnPlace }) {
  const [t, format] = await Promise.all([getTranslations("portal.places.set"), getFormatter()]);
  const now = thisMonth();
  const open = place.months.filter((one) => one.month >= now && !one.is_closed).reverse();
  const [first] = open;
  if (!first) return null;
  return (
    <section className={layout.stack} aria-labelledby="antal">
      <h2 id="antal">{t("title")}</h2>
      <p className={layout.prose}>{t("text")}</p>
      <ActionForm
        action={saveSeats}
        initial={untouched({
          month: first.month,
          occupied_seats: String(first.occupied_seats),
        })}
        fields={[
          {
            name: "month",
            label: t("month"),
            type: "select",
            options: open.map(({ month }) => ({
              value: month,
              label: format.dateTime(monthToDate(month), { year: "numeric", month: "long" }),
            })),
          },
          {
            name: "occupied_seats",
            label: t("occupied"),
            hint: t("hint", { seats: place.seats }),
            inputMode: "numeric",
            autoComplete: "off",
          },
        ]}
        words={await formWords(t("save"))}
      >
        <input type="hidden" name="id" value={place.id} />
      </ActionForm>
    </section>
  );
}
