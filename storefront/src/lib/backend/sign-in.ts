import { z } from "zod";
import { visitorHeaders } from "../visitor";
import { tell, write } from "./client";

const path = "/auth/member/emailpass";

/** The token of a member; 401 when e-mail or password is wrong, `too_many_requests`. */
export async function signInMember(email: string, password: string): Promise<string> {
  const request = { path, headers: await visitorHeaders() };
  return (await write("POST", request, { email, password }, z.object({ token: z.string() }))).token;
}

/** Sends a mail with a link, if the address is a member's; the answer does not tell. */
export async function askForPasswordReset(email: string): Promise<void> {
  const request = { path: `${path}/reset-password`, headers: await visitorHeaders() };
  await tell(request, { identifier: email });
}

/** 401 when the mailed token is used or old. */
export async function setNewPassword(token: string, password: string): Promise<void> {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  await tell({ path: `${path}/update`, headers }, { password });
}
