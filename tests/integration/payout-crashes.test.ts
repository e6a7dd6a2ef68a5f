import { runPayouts } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { createEnterprise, type TestEnterprise } from "../support/network";
import {
  balancesOf,
  bankTransfers,
  containerWith,
  fundingOf,
  giveAccount,
  owe,
  payOut,
  payoutsOf,
} from "../support/payouts";

class Crash extends Error {}

/**
 * The container as a process sees it that dies at a certain call of the ledger's: before the call is
 * made, or after it has been committed. Gives how many calls were made too.
 */
function dyingAt(app: TestApp, call: number, when: "before" | "after") {
  let calls = 0;
  const funding = new Proxy(fundingOf(app), {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== "function" || name === "whileNobodyPays") {
        return typeof member === "function" ? member.bind(target) : member;
      }
      return async (...args: unknown[]) => {
        calls += 1;
        const dies = calls === call;
        if (dies && when === "before") {
          throw new Crash();
        }
        const answer = await member.apply(target, args);
        if (dies) {
          throw new Crash();
        }
        return answer;
      };
    },
  });
  return { container: containerWith(app, funding), calls: () => calls };
}

describe("a payout run that dies", () => {
  let app: TestApp;
  let enterprises: TestEnterprise[];
  let oweAll: () => Promise<void>;

  beforeAll(async () => {
    app = await testApp();
    await bankTransfers(app);
    enterprises = [
      await createEnterprise(app, "Krasch ett"),
      await createEnterprise(app, "Krasch två"),
    ];
    for (const enterprise of enterprises) {
      await giveAccount(app, enterprise);
    }
    oweAll = async () => {
      for (const enterprise of enterprises) {
        await owe(app, enterprise, 12_500);
      }
    };
    await payOut(app);
  });
  afterAll(async () => {
    expect(await fundingOf(app).payoutDifferences()).toEqual([]);
  });

  /** How many times each enterprise has been paid its 125.00, all of it handed over. */
  const paid = () =>
    Promise.all(
      enterprises.map(async (enterprise) => {
        const payouts = await payoutsOf(app, enterprise);
        expect(payouts.map((payout) => payout.state)).toEqual(payouts.map(() => "sent"));
        expect(payouts.map((payout) => payout.amount_minor)).toEqual(payouts.map(() => 12_500n));
        expect(await balancesOf(app, enterprise)).toEqual({
          "enterprise:paid_out": 12_500 * payouts.length,
        });
        return payouts.length;
      }),
    );

  test("before or after any of its steps, and is run again, pays everybody once", async () => {
    await oweAll();
    const whole = dyingAt(app, 0, "after");
    await runPayouts(whole.container);
    let sold = 1;
    expect(await paid()).toEqual([sold, sold]);
    // Settings, payer, owed, accounts, one payout each, what waits, sent: each is a place to die.
    expect(whole.calls()).toBeGreaterThanOrEqual(7);
    for (let call = 1; call <= whole.calls(); call += 1) {
      for (const when of ["before", "after"] as const) {
        await oweAll();
        sold += 1;
        const dying = dyingAt(app, call, when);
        await expect(runPayouts(dying.container)).rejects.toThrow(Crash);
        await payOut(app);
        await payOut(app);
        expect(await paid(), `${when} call ${call}`).toEqual([sold, sold]);
      }
    }
  });

  test("two runs at once pay once", async () => {
    const [before] = await paid();
    await oweAll();
    const runs = await Promise.allSettled([1, 2, 3].map(() => payOut(app)));
    const refused = runs.flatMap((run) => (run.status === "rejected" ? [run.reason.code] : []));
    expect(new Set(refused)).toEqual(
      refused.length > 0 ? new Set(["payout_run_under_way"]) : new Set(),
    );
    expect(await paid()).toEqual([(before ?? 0) + 1, (before ?? 0) + 1]);
  });

  test("even without the lock, the database lets a posting be settled once", async () => {
    const [enterprise] = enterprises;
    const [before] = await paid();
    await oweAll();
    const funding = fundingOf(app);
    const due = (await funding.owedPostings("sek")).get(enterprise?.id ?? "") ?? [];
    const destination = {
      kind: "iban",
      account: "x",
      name: "x",
      organisation_number: null,
    } as const;
    const make = () =>
      funding.createPayout({
        enterprise_id: enterprise?.id ?? "",
        currency_code: "sek",
        provider: "manual",
        destination,
        due,
        at: new Date(),
      });
    const made = await Promise.allSettled([make(), make(), make()]);
    expect(made.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await payOut(app);
    expect(await paid()).toEqual([(before ?? 0) + 1, (before ?? 0) + 1]);
  });
});
