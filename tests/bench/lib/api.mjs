// @ts-check

/**
 * @typedef {object} Api
 * @property {<Body>(path: string) => Promise<Body>} get
 * @property {<Body>(path: string, body?: unknown) => Promise<Body>} post
 *
 * @typedef {{ email: string, password: string }} Login
 */

/**
 * A client of one backend. It throws at every answer that is no success: a figure over failures
 * would be no figure.
 *
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Api}
 */
export function api(url, headers) {
  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  const call = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body = {}) => call("POST", path, body),
  };
}

/**
 * The administrator of the demo, signed in.
 *
 * @param {string} url
 * @param {Login} login
 * @returns {Promise<Api>}
 */
export const adminApi = (url, login) => signedIn(url, "user", login);

/**
 * @param {string} url
 * @param {"user" | "member"} actor
 * @param {Login} login
 * @returns {Promise<Api>}
 */
export async function signedIn(url, actor, login) {
  /** @type {{ token: string }} */
  const { token } = await api(url, {}).post(`/auth/${actor}/emailpass`, login);
  return api(url, { authorization: `Bearer ${token}` });
}
