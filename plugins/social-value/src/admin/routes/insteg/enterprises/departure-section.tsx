import { Text } from "@medusajs/ui";
import { ConfirmButton } from "../../../components/confirm-button";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { DepartureAnswer, Obstacles } from "../../../lib/departure-types";
import { formatDay, formatKronor } from "../../../lib/format";
import type { Enterprise } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useRole } from "../../../lib/use-role";

/** An enterprise's wish to leave the network, and what is left to be settled first; nothing without one. */
export function DepartureSection({ enterprise }: { enterprise: Enterprise }) {
  const { t, locale } = useWords();
  const { may } = useRole();
  const path = `/admin/enterprises/${enterprise.id}/departure`;
  const { data } = useFetched<DepartureAnswer>(path);
  if (!data?.departure) {
    return null;
  }
  const { departure, obstacles } = data;
  const left = obstacleWords(obstacles, { t, locale });
  if (departure.completed_at) {
    return (
      <Section title={t("application.departure")}>
        <Text size="small" className="px-6 py-4">
          {t("application.departed", { date: formatDay(departure.completed_at, locale) })}
        </Text>
      </Section>
    );
  }
  const canFinish = left.length === 0 && may("POST /admin/enterprises/:id/departure/complete");
  return (
    <Section
      title={t("application.departure")}
      lead={t("application.departureAsked", { date: formatDay(departure.requested_at, locale) })}
      actions={
        canFinish ? (
          <ConfirmButton
            path={`${path}/complete`}
            label={t("application.departureFinish")}
            title={t("application.departureFinishTitle", { name: enterprise.name })}
            text={t("application.departureFinishText")}
            done={t("application.departureFinished")}
          />
        ) : null
      }
    >
      <div className="flex flex-col gap-3 px-6 py-4">
        {departure.message ? (
          <Text size="small" className="whitespace-pre-line">
            {departure.message}
          </Text>
        ) : null}
        <Text size="small" weight="plus">
          {left.length > 0 ? t("application.departureLeft") : t("application.departureNothingLeft")}
        </Text>
        {left.length > 0 ? (
          <ul className="txt-small list-disc pl-5">
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Section>
  );
}

type Words = Pick<ReturnType<typeof useWords>, "t" | "locale">;

/** What is left to be settled, in words; empty when nothing is. */
function obstacleWords(obstacles: Obstacles, { t, locale }: Words): string[] {
  const {
    unsent_lines,
    stall_unplaced,
    unsettled_minor,
    payouts_under_way,
    reserve_minor,
    chains,
  } = obstacles;
  const amount = (minor: number) => ({ amount: formatKronor(minor, locale) });
  return [
    ...(unsent_lines > 0 ? [t("application.leftUnsent", { count: unsent_lines })] : []),
    ...(stall_unplaced > 0 ? [t("application.leftStall", { count: stall_unplaced })] : []),
    ...(unsettled_minor !== 0 ? [t("application.leftUnsettled", amount(unsettled_minor))] : []),
    ...(payouts_under_way > 0 ? [t("application.leftPayouts", { count: payouts_under_way })] : []),
    ...(reserve_minor !== 0 ? [t("application.leftReserve", amount(reserve_minor))] : []),
    ...chains.map(({ name }) => t("application.leftChain", { name })),
  ];
}
