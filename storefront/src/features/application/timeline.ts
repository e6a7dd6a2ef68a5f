import type { Application } from "@/lib/backend/application";

const steps = ["written", "verified", "review", "decided"] as const;

export interface TimelineStep {
  name: (typeof steps)[number];
  state: "done" | "now" | "later";
  /** When it was done. */
  at: string | null;
}

type Times = Pick<
  Application,
  "status" | "created_at" | "sent_at" | "email_verified_at" | "submitted_at" | "decided_at"
>;

/** The way of an application: what is done, what is under way, what is to come. */
export function timelineOf(application: Times): TimelineStep[] {
  const { status } = application;
  const times: Record<TimelineStep["name"], string | null | undefined> = {
    written: application.sent_at,
    verified: application.email_verified_at,
    review: application.decided_at,
    decided: application.decided_at,
  };
  const current = {
    unverified: application.sent_at ? "verified" : "written",
    submitted: "review",
    needs_more: "review",
    approved: null,
    refused: null,
  } as const satisfies Record<Application["status"], TimelineStep["name"] | null>;
  const now = current[status];
  const reached = now === null ? steps.length : steps.indexOf(now);
  return steps.map((name, index) => ({
    name,
    state: index < reached ? "done" : index === reached ? "now" : "later",
    at: index < reached ? (times[name] ?? null) : null,
  }));
}
