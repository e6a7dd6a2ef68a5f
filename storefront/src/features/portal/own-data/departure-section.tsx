import { getFormatter, getTranslations } from "next-intl/server";
import type { DepartureState } from "@/lib/backend/own-data";
import { currentLocale } from "@/lib/current-locale";
import { formWords } from "@/lib/form-words";
import { formatMinor } from "@/lib/money";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import { leave, stay } from "./departure-actions";

/** The way out of the network: what is left to be settled, the wish itself, and taking it back. */
export async function DepartureSection({ state }: { state: DepartureState }) {
  const [t, format] = await Promise.all([getTranslations("portal.ownData"), getFormatter()]);
  const { departure } = state;
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <section className={layout.stack} aria-labelledby="lamna">
      <h2 id="lamna">{t("leave.title")}</h2>
      {departure?.completed_at ? (
        <Notice tone="done">{t("leave.left", { date: day(departure.completed_at) })}</Notice>
      ) : (
        <>
          <p className={layout.prose}>{t("leave.text")}</p>
          <Obstacles state={state} />
          {departure ? (
            <>
              <Notice tone="done">{t("leave.asked", { date: day(departure.requested_at) })}</Notice>
              <form action={stay}>
                <SubmitButton
                  className={button.quiet}
                  label={t("leave.stay")}
                  pendingLabel={t("leave.staying")}
                />
              </form>
            </>
          ) : (
            <ActionForm
              action={leave}
              initial={untouched({ message: "" })}
              fields={[
                {
                  name: "message",
                  label: t("leave.message"),
                  hint: t("leave.messageHint"),
                  type: "textarea",
                  isRequired: false,
                },
              ]}
              words={await formWords(t("leave.ask"))}
            />
          )}
        </>
      )}
    </section>
  );
}

async function Obstacles({ state }: { state: DepartureState }) {
  const [t, locale] = await Promise.all([getTranslations("portal.ownData.leave"), currentLocale()]);
  const {
    unsent_lines,
    stall_unplaced,
    unsettled_minor,
    payouts_under_way,
    reserve_minor,
    chains,
  } = state.obstacles;
  const amount = (minor: number) => ({ amount: formatMinor(BigInt(minor), locale) });
  const left = [
    ...(unsent_lines > 0 ? [t("unsent", { count: unsent_lines })] : []),
    ...(stall_unplaced > 0 ? [t("stall", { count: stall_unplaced })] : []),
    ...(unsettled_minor !== 0 ? [t("unsettled", amount(unsettled_minor))] : []),
    ...(payouts_under_way > 0 ? [t("payouts", { count: payouts_under_way })] : []),
    ...(reserve_minor !== 0 ? [t("reserve", amount(reserve_minor))] : []),
    ...chains.map(({ name }) => t("chain", { name })),
  ];
  if (left.length === 0) return <p>{t("nothingLeft")}</p>;
  return (
    <div>
      <p>{t("leftToDo")}</p>
      <ul className={layout.points}>
        {left.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
