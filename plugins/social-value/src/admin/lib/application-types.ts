import type {
  Answer,
  Application,
  ApplicationStatus,
  Review,
} from "../../modules/enterprise/applications/application";
import type { MemberRole } from "../../modules/enterprise/members/member";
import type { Page } from "./types";

export type { Answer, ApplicationStatus, Review };

/** What JSON makes of it. */
type Shown<T> = { [Key in keyof T]: T[Key] extends Date | null ? string | null : T[Key] };

export type ApplicationRow = Omit<Shown<Application>, "municipality_code"> & {
  municipality: { code: string; name: string };
};
export type ReviewedApplication = ApplicationRow & { answers: Answer[] };
export type Applications = Page & {
  applications: ApplicationRow[];
  counts: Partial<Record<ApplicationStatus, number>>;
};

// Written out: the admin must not load the module that keeps them.
export const STATUSES: readonly ApplicationStatus[] = [
  "submitted",
  "needs_more",
  "approved",
  "refused",
  "unverified",
];

interface Person {
  id: string;
  name: string;
  email: string;
  role: MemberRole;
}

/** Who signs in for an enterprise, and who is invited to. */
export interface EnterpriseMembers {
  members: (Person & { has_second_factor: boolean })[];
  /** `expires_at`: an instant. */
  invitations: (Person & { expires_at: string })[];
}
