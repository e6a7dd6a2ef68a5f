import { z } from "zod";
import { visitorHeaders } from "../visitor";
import { write } from "./client";
import { memberRole } from "./member";

const invitation = z.object({
  email: z.string(),
  name: z.string().nullish(),
  role: memberRole,
  expires_at: z.string(),
  enterprise: z.object({ name: z.string() }),
});
export type ViewedInvitation = z.output<typeof invitation>;

/** What a mailed invitation is to; throws `invitation_not_valid`. */
export async function viewInvitation(token: string): Promise<ViewedInvitation> {
  const request = { path: "/store/invitations/view", headers: await visitorHeaders() };
  return (await write("POST", request, { token }, z.object({ invitation }))).invitation;
}

/** Makes the member; throws `input_invalid`, `invitation_not_valid`, `email_is_member`. */
export async function acceptInvitation(token: string, name: string, password: string) {
  const request = { path: "/store/invitations/accept", headers: await visitorHeaders() };
  const schema = z.object({ member: z.object({ email: z.string() }) });
  return (await write("POST", request, { token, name, password }, schema)).member;
}
