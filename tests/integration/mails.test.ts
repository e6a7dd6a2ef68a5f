import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sendMail } from "@insteg/social-value/mail/send-mail";
import mailFolder from "@insteg/social-value/providers/mail-folder";
import mailSmtp from "@insteg/social-value/providers/mail-smtp";
import { confirmOrder } from "@insteg/social-value/workflows/consignment/order-confirmation";
import { resendMails } from "@insteg/social-value/workflows/consignment/resend-mails";
import { Modules } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { createProduct } from "../support/goods";
import { httpClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";
import { sell } from "../support/orders";
import { smtpStandIn } from "../support/smtp-stand-in";

const MAIL = {
  to: "kim@test.example",
  channel: "email",
  template: "verification",
  content: {
    subject: "Bekräfta din e-postadress",
    text: "Hej Kim!\n\nhttps://butik.example/#token=hemligt\n",
    html: "<p>Hej Kim!</p>",
  },
  attachments: [
    {
      filename: "faktura.pdf",
      content_type: "application/pdf",
      content: Buffer.from("%PDF-prov").toString("base64"),
    },
  ],
};

type Providers = { send(provider: unknown, mail: typeof MAIL): Promise<{ id?: string }> };
type Service = { send(mail: typeof MAIL): Promise<{ id?: string }> };
type ServiceClass = new (dependencies: unknown, options: Record<string, string>) => Service;

const serviceOf = (provider: { services: unknown[] }) => provider.services[0] as ServiceClass;

describe("mails", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  test("are put in a folder that is its owner's, and in production the log tells no secrets", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "insteg-mail-"));
    const said: string[] = [];
    const logger = { info: (text: string) => said.push(text) };
    const inner = path.join(folder, "mail");
    await new (serviceOf(mailFolder))({ logger }, { folder: inner }).send(MAIL);
    const [name = ""] = readdirSync(inner);
    expect(JSON.parse(readFileSync(path.join(inner, name), "utf8"))).toMatchObject({
      to: MAIL.to,
      ...MAIL.content,
    });
    expect(statSync(path.join(inner, name)).mode & 0o077).toBe(0);
    expect(said.join()).toContain(name);
    expect(said.join()).not.toMatch(/hemligt|kim@/);
    rmSync(folder, { recursive: true });
  });

  test("go through an SMTP server, as text and HTML", async () => {
    const server = await smtpStandIn();
    const from = "Nätverket <post@natverk.example>";
    await new (serviceOf(mailSmtp))({}, { url: server.url, from }).send(MAIL);
    await server.close();
    expect(server.received).toHaveLength(1);
    const [message = ""] = server.received;
    expect(message).toMatch(/^To: kim@test\.example$/m);
    expect(message).toMatch(/^From: .*<post@natverk\.example>$/m);
    expect(message).toMatch(/^Content-Type: text\/plain/m);
    expect(message).toMatch(/^Content-Type: text\/html/m);
    expect(message).toMatch(/^Content-Type: application\/pdf; name=faktura\.pdf/m);
    expect(message).toContain(Buffer.from("%PDF-prov").toString("base64"));
  });

  test("that the server did not take are sent once it does, one each", async () => {
    const down = await smtpStandIn();
    await down.close();
    const from = "Nätverket <post@natverk.example>";
    const smtp = new (serviceOf(mailSmtp))({}, { url: down.url, from });
    const { notificationProviderService_: providers } = app.container.resolve(
      Modules.NOTIFICATION,
    ) as unknown as { notificationProviderService_: Providers };
    const sending = vi
      .spyOn(providers, "send")
      .mockImplementation((_provider, mail) => smtp.send(mail));
    const enterprise = await createEnterprise(app, "Postboden", { parcel_minor: 5000 });
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    const product = await createProduct(app, { enterprise, chain, price_minor: 10_000 });
    const order = await sell(app, { lines: [[product, 1]], ship: "parcel" });
    const row = async () => {
      const { rows } = await app.db.query<{ status: string }>(
        "SELECT status FROM notification WHERE idempotency_key = $1",
        [`order_placed:${order.id}`],
      );
      return rows.map(({ status }) => status);
    };
    await vi.waitFor(async () => expect(await row()).toEqual(["failure"]), 10_000);
    expect(await confirmOrder(app.container, order.id)).toBe(false);
    const waited = () =>
      app.db.query(
        `UPDATE notification SET created_at = now() - interval '9 minutes',
                updated_at = now() - interval '5 minutes' WHERE idempotency_key = $1`,
        [`order_placed:${order.id}`],
      );

    await waited();
    expect(await resendMails(app.container)).toBe(1);
    expect(await row()).toEqual(["failure"]);
    const up = await smtpStandIn(Number(new URL(down.url).port));
    // It has just been tried: it waits as long again.
    expect(await resendMails(app.container)).toBe(0);
    await waited();
    await Promise.all([
      resendMails(app.container),
      resendMails(app.container),
      confirmOrder(app.container, order.id),
    ]);
    expect(await row()).toEqual(["success"]);
    await waited();
    expect(await resendMails(app.container)).toBe(0);
    expect(await confirmOrder(app.container, order.id)).toBe(true);
    expect(up.received).toHaveLength(1);
    sending.mockRestore();
    await up.close();
  });

  test("are kept by Medusa without their words, which hold secrets", async () => {
    const to = "hemlig@test.example";
    const link = "https://natverk.example/#token=hemligheten";
    const data = { enterprise: "Provet", role: "editor" as const, link, days: 7 };
    expect(await sendMail(app.container, { to, locale: "sv", name: "invitation", data })).toBe(
      true,
    );
    const { rows } = await app.db.query<{ row: string }>(
      `SELECT to_jsonb(n)::text AS row FROM notification n WHERE "to" = $1`,
      [to],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain("hemligheten");
  });

  test("are shown in development alone", async () => {
    const preview = httpClient(app.url);
    expect((await preview.get("/mail-preview")).status).toBe(404);
    process.env.NODE_ENV = "development";
    const [list, one] = await Promise.all([
      preview.get("/mail-preview"),
      preview.get("/mail-preview?name=invitation&locale=en"),
    ]).finally(() => {
      process.env.NODE_ENV = "production";
    });
    expect(list.body).toContain("password_reset");
    expect(one.body).toContain("Exempelbiet has invited you");
  });
});
