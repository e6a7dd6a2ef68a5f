import { z } from "zod";
import { locales } from "@/i18n/routing";
import { visitorHeaders } from "../visitor";
import { read, write } from "./client";
import { enterpriseKinds } from "./enterprise";
import { pictureUrl } from "./fields";

export const memberRoles = ["owner", "editor"] as const;
export const memberRole = z.enum(memberRoles);

const ownMember = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: memberRole,
  locale: z.enum(locales),
});

const ownEnterprise = z.object({
  handle: z.string(),
  name: z.string(),
  kind: z.enum(enterpriseKinds),
  organisation_number: z.string().nullish(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  tagline: z.string().nullish(),
  story: z.string().nullish(),
  website: z.string().nullish(),
  picture_url: pictureUrl,
  suspended_at: z.string().nullish(),
  suspension_reason: z.string().nullish(),
});

const me = z.object({ member: ownMember, enterprise: ownEnterprise });
export type Me = z.output<typeof me>;

const member = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: memberRole,
  has_second_factor: z.boolean().default(false),
});
export type Member = z.output<typeof member>;

const invitation = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullish(),
  role: memberRole,
  expires_at: z.string(),
});
export type OpenInvitation = z.output<typeof invitation>;

const memberList = z.object({ members: z.array(member), invitations: z.array(invitation) });
const done = z.object({ id: z.string(), deleted: z.literal(true) });

export async function asked(token: string, path: string) {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  return { path: `/enterprise/${path}`, headers };
}

/** Who is signed in, and for which enterprise. All below answer 401 when the token is old. */
export async function getMe(token: string): Promise<Me> {
  return read(await asked(token, "me"), me);
}

/** Changes one's own name and language; throws `input_invalid`. */
export async function changeMe(token: string, input: { name: string; locale: string }) {
  await write("POST", await asked(token, "me"), input, me);
}

/** The enterprise's members and the invitations that are not answered yet. */
export async function listMembers(token: string) {
  return read(await asked(token, "members"), memberList);
}

/** Owners only; throws `last_owner`, `member_not_found`. */
export async function changeRole(token: string, id: string, role: string) {
  const request = await asked(token, `members/${encodeURIComponent(id)}`);
  await write("POST", request, { role }, z.object({ member }));
}

/** Owners only; throws `last_owner`, `member_not_found`. */
export async function removeMember(token: string, id: string) {
  const request = await asked(token, `members/${encodeURIComponent(id)}`);
  await write("DELETE", request, undefined, done);
}

/** Owners only; throws `input_invalid`, `email_is_member`, `invitation_open`. */
export async function inviteMember(
  token: string,
  input: { email: string; name?: string; role: string; locale: string },
) {
  const request = await asked(token, "invitations");
  await write("POST", request, input, z.object({ invitation }));
}

/** Owners only: a new link, and the old one is void. Throws `invitation_not_found`. */
export async function resendInvitation(token: string, id: string) {
  const request = await asked(token, `invitations/${encodeURIComponent(id)}/resend`);
  await write("POST", request, {}, z.object({ invitation }));
}

/** Owners only; throws `invitation_not_found`. */
export async function revokeInvitation(token: string, id: string) {
  const request = await asked(token, `invitations/${encodeURIComponent(id)}`);
  await write("DELETE", request, undefined, done);
}
