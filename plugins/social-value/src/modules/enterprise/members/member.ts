import type { Locale } from "../applications/application";

/** An owner decides who the members are; both look after the goods and the orders. */
export const MEMBER_ROLES = ["owner", "editor"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A person who signs in for one enterprise; an e-mail address is a member of one enterprise only. */
export interface Member {
  id: string;
  enterprise_id: string;
  email: string;
  name: string;
  role: MemberRole;
  locale: Locale;
  created_at: Date;
}

/** What the door asks for at each request: who it is, and whether their enterprise may act. */
export interface MemberAtDoor {
  id: string;
  enterprise_id: string;
  role: MemberRole;
  suspended: boolean;
}
