import { type TestApp, testApp } from "../support/app";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, type TestEnterprise } from "../support/network";
import { BANKGIRO, bankTransfers, fundingOf, IBAN } from "../support/payouts";
import { emptyBooks, type StripeBooks } from "../support/stripe-books";
import { STRIPE_KEY, type StripeStandIn, startStripeStandIn } from "../support/stripe-stand-in";

const PATH = "/enterprise/payout-account";

describe("where an enterprise is paid, by its owners", () => {
  let app: TestApp;
  let enterprise: TestEnterprise;
  let owner: TestMember;
  let second: TestMember;
  let editor: TestMember;

  beforeAll(async () => {
    app = await testApp();
    await bankTransfers(app);
    enterprise = await createEnterprise(app, "Kontot");
    owner = await signedInMember(app, enterprise, "owner");
    second = await signedInMember(app, enterprise, "owner");
    editor = await signedInMember(app, enterprise, "editor");
  });

  const stored = async () =>
    (await fundingOf(app).payoutAccounts([enterprise.id])).get(enterprise.id);
  const mails = ({ email }: TestMember) => mailsTo(email, "payout_account_changed");

  test("a number that cannot be right is refused with its field, and nothing is changed", async () => {
    const wrong = [
      [{ kind: "bankgiro", number: "991-2347" }, "number", "bankgiro_checksum"],
      [{ kind: "bankgiro", number: "99" }, "number", "bankgiro_format"],
      [{ kind: "iban", number: "SE4550000000058398257467" }, "number", "iban_checksum"],
      [{ kind: "iban", number: "SE45" }, "number", "iban_format"],
      [{ kind: "iban", number: "" }, "number", "required"],
      [{ kind: "swish", number: BANKGIRO }, "kind", "invalid"],
    ] as const;
    for (const [body, field, code] of wrong) {
      const answer = await owner.client.post(PATH, body);
      expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
      expect(answer.body.data.issues).toContainEqual({ field, code });
      expect(JSON.stringify(answer.body)).not.toContain("2347");
    }
    expect(await stored()).toBeUndefined();
    expect(mails(owner)).toEqual([]);
  });

  test("an owner sets it, everybody sees its end, and all owners are told by mail", async () => {
    const { status, body } = await owner.client.post(PATH, { kind: "bankgiro", number: "9912346" });
    expect(status).toBe(200);
    const shown = {
      account: { bankgiro: "…2346", iban: null, stripe: null },
      ...{ provider: "manual", is_stripe_configured: false },
    };
    expect(body).toEqual(shown);
    expect((await editor.client.get(PATH)).body).toEqual(shown);
    expect(await stored()).toMatchObject({ bankgiro: BANKGIRO, iban: null });
    for (const told of [owner, second]) {
      const [mail, ...more] = mails(told);
      expect(more).toEqual([]);
      expect(mail?.text).toContain("…2346");
      expect(mail?.text).not.toContain("991");
    }
    expect(mails(editor)).toEqual([]);
  });

  test("another kind of account takes its place", async () => {
    await second.client.post(PATH, { kind: "iban", number: "se45 5000 0000 0583 9825 7466" });
    expect(await stored()).toEqual({ iban: IBAN, bankgiro: null, stripe_account_id: null });
  });

  describe("at Stripe, against a stand-in", () => {
    let stripe: StripeStandIn;
    let books: StripeBooks;
    const onboarding = () => owner.client.post(`${PATH}/stripe-onboarding`);

    afterEach(async () => {
      await stripe?.stop();
      delete process.env.STRIPE_API_KEY;
      delete process.env.STRIPE_API_HOST;
    });

    test("cannot be filled in where the network has no Stripe", async () => {
      expect(await onboarding()).toMatchObject({
        ...{ status: 400, body: { code: "payout_provider_missing" } },
      });
      expect(await stored()).toMatchObject({ stripe_account_id: null });
    });

    test("is made once, filled in on Stripe's page, and its owners are told", async () => {
      books = emptyBooks();
      stripe = await startStripeStandIn(books);
      Object.assign(process.env, { STRIPE_API_KEY: STRIPE_KEY, STRIPE_API_HOST: stripe.url });
      const first = await onboarding();
      expect(first).toMatchObject({ status: 200 });
      expect(first.body.url).toMatch(/^https:\/\/connect\.stripe\.test\//);
      await onboarding();
      const [account] = books.accounts;
      expect([...books.accounts]).toEqual([account]);
      expect(await stored()).toEqual({ iban: IBAN, bankgiro: null, stripe_account_id: account });
      expect(stripe.asked).toEqual([
        ...["POST /v1/accounts", "POST /v1/account_links", "POST /v1/account_links"],
      ]);
      expect((await editor.client.get(PATH)).body).toMatchObject({
        ...{ is_stripe_configured: true, account: { iban: "…7466", stripe: "…0001" } },
      });
      expect(mails(second).at(-1)?.text).toContain("Stripe");
      // A bank account set afterwards leaves it as it is.
      await owner.client.post(PATH, { kind: "bankgiro", number: BANKGIRO });
      expect(await stored()).toMatchObject({ bankgiro: BANKGIRO, stripe_account_id: account });
    });

    test("says so when Stripe refuses", async () => {
      books = emptyBooks();
      stripe = await startStripeStandIn(books);
      Object.assign(process.env, { STRIPE_API_KEY: STRIPE_KEY, STRIPE_API_HOST: stripe.url });
      // The account is one that these books do not know.
      expect(await onboarding()).toMatchObject({ status: 400, body: { code: "stripe_refused" } });
    });
  });
});
