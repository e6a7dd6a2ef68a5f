import { expect, type Page } from "@playwright/test";
import logins from "../../backend/src/seed/logins.json";
import { ADMIN } from "./admin";

const BACKEND = new URL(ADMIN).origin;

interface Application {
  id: string;
  answers: { code: string }[];
}

/** The admin's API as somebody of the demo's staff. */
export async function asStaff(page: Page, role: string) {
  const login = logins.find((candidate) => candidate.role === role);
  const { email, password } = login ?? { email: "", password: "" };
  const signedIn = await page.request.post(`${BACKEND}/auth/user/emailpass`, {
    data: { email, password },
  });
  expect(signedIn.status()).toBe(200);
  const headers = { authorization: `Bearer ${(await signedIn.json()).token}` };
  return {
    async get(path: string) {
      const answer = await page.request.get(`${BACKEND}${path}`, { headers });
      expect(answer.status(), path).toBe(200);
      return answer.json();
    },
    async post(path: string, data: object) {
      const answer = await page.request.post(`${BACKEND}${path}`, { headers, data });
      expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
      return answer.json();
    },
  };
}

async function findApplication(page: Page, email: string) {
  const admin = await asStaff(page, "coordinator");
  const { applications } = await admin.get(`/admin/applications?q=${encodeURIComponent(email)}`);
  const [found] = applications as Application[];
  const { application } = await admin.get(`/admin/applications/${found?.id}`);
  return { admin, application: application as Application };
}

/** The coordinator asks for more about one requirement. */
export async function askForMore(page: Page, email: string, requirement: string, note: string) {
  const { admin, application } = await findApplication(page, email);
  const one = `/admin/applications/${application.id}`;
  await admin.post(`${one}/reviews/${requirement}`, { review: "needs_more", note });
  await admin.post(`${one}/ask`, { message: "Komplettera gärna punkten nedan." });
}

/** The coordinator accepts every point and approves the enterprise. */
export async function approve(page: Page, email: string): Promise<void> {
  const { admin, application } = await findApplication(page, email);
  const one = `/admin/applications/${application.id}`;
  for (const { code } of application.answers) {
    await admin.post(`${one}/reviews/${code}`, { review: "accepted" });
  }
  await admin.post(`${one}/approve`, {});
}

/** The coordinator invites somebody to an enterprise that has goods in the shop. */
export async function inviteToSeller(page: Page, email: string): Promise<void> {
  const admin = await asStaff(page, "coordinator");
  const { goods } = await admin.get("/admin/goods?status=published&limit=1");
  const path = `/admin/enterprises/${goods[0].enterprise.id}/invitations`;
  await admin.post(path, { email, role: "editor", locale: "sv" });
}
