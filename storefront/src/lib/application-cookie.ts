import { privateCookie } from "./private-cookie";

/** Which application a reader writes, and the only key to it. */
export interface ApplicationKey {
  id: string;
  token: string;
}

const cookie = privateCookie("insteg_application", 90 * 24 * 3600);

/** The reader's application, if they have one. */
export async function readApplicationKey(): Promise<ApplicationKey | undefined> {
  const [, id, token] = (await cookie.read())?.match(/^([^:]+):(.+)$/) ?? [];
  return id && token ? { id, token } : undefined;
}

export const rememberApplicationKey = ({ id, token }: ApplicationKey) =>
  cookie.remember(`${id}:${token}`);

export const forgetApplicationKey = cookie.forget;
