import { StatusBadge } from "@medusajs/ui";
import { useWords } from "../../../i18n/use-words";
import type { ApplicationStatus, Review } from "../../../lib/application-types";

const STATUS_COLOURS = {
  unverified: "grey",
  submitted: "blue",
  needs_more: "orange",
  approved: "green",
  refused: "red",
} as const;

const REVIEW_COLOURS = {
  pending: "grey",
  accepted: "green",
  needs_more: "orange",
  waived: "blue",
} as const;

/** How far an application has come. */
export function ApplicationBadge({ status }: { status: ApplicationStatus }) {
  const { t } = useWords();
  return (
    <StatusBadge color={STATUS_COLOURS[status]}>{t(`application.statuses.${status}`)}</StatusBadge>
  );
}

/** What a coordinator says of a criterion. */
export function ReviewBadge({ review }: { review: Review }) {
  const { t } = useWords();
  return (
    <StatusBadge color={REVIEW_COLOURS[review]}>{t(`application.reviews.${review}`)}</StatusBadge>
  );
}
