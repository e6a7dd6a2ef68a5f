import { randomUUID } from "node:crypto";
import { verifyLedger } from "@insteg/social-value/modules/funding/seals";
import fc from "fast-check";
import { type Ledger, ledgerAlone } from "../support/ledger-alone";
import { expectInvariants, figuresOf } from "../support/ledger-invariants";
import {
  deliver,
  enterprises,
  type LineWish,
  lineOf,
  type Model,
  type ModelOrder,
  monthName,
  placesOf,
  type Real,
  reconcile,
  saleOf,
  timeIn,
} from "../support/ledger-model";
import { factsOf } from "../support/place-facts";

const SEQUENCES = Number(process.env.INSTEG_MODEL_RUNS ?? 50);
const MOST_COMMANDS = 25;

type Command = fc.AsyncCommand<Model, Real>;

const part = (whole: bigint, per_mille: number) => (whole * BigInt(per_mille)) / 1000n;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const hasOrders = (model: Readonly<Model>) => model.orders.length > 0;

/** An order is placed: its snapshot is stored. Storing it twice changes nothing. */
class Sell implements Command {
  constructor(readonly wishes: LineWish[]) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const sale = saleOf(real, model.month, this.wishes);
    await Promise.all([real.ledger.recordSale(sale), real.ledger.recordSale(sale)]);
    model.orders.push({
      id: sale.order_id,
      held_minor: sale.total_minor,
      captured_minor: 0n,
      refunded_minor: 0n,
      lines: sale.lines.length,
    });
  }
  toString = () => `Sell(${this.wishes.map((wish) => wish.gross_minor).join(",")})`;
}

/** Money is captured; the event is delivered so many times, at once, or waits. */
class Capture implements Command {
  constructor(
    readonly order: number,
    readonly per_mille: number,
    readonly times: number,
  ) {}
  check = hasOrders;
  async run(model: Model, real: Real) {
    const order = pick(model.orders, this.order);
    const rest_minor = order.held_minor - order.captured_minor + order.refunded_minor;
    const amount_minor = part(rest_minor > 0n ? rest_minor : 0n, this.per_mille);
    if (amount_minor === 0n) {
      return;
    }
    order.captured_minor += amount_minor;
    const event = { ...moneyOf(order, amount_minor, model), capture_id: randomUUID() };
    await tell(model, real, { kind: "capture", event }, this.times);
  }
  toString = () => `Capture(${this.order}, ${this.per_mille} ‰, ×${this.times})`;
}

/** Money goes back, bare or of one line; as Capture. */
class Refund implements Command {
  constructor(
    readonly order: number,
    readonly per_mille: number,
    readonly times: number,
    readonly line: number | null,
  ) {}
  check = hasOrders;
  async run(model: Model, real: Real) {
    const order = pick(model.orders, this.order);
    const amount_minor = part(order.captured_minor - order.refunded_minor, this.per_mille);
    if (amount_minor === 0n) {
      return;
    }
    order.refunded_minor += amount_minor;
    const line_id = `${order.id}_l${((this.line ?? 0) % order.lines) + 1}`;
    const lines = this.line === null ? [] : [{ line_id, amount_minor }];
    const event = { ...moneyOf(order, amount_minor, model), refund_id: randomUUID(), lines };
    await tell(model, real, { kind: "refund", event }, this.times);
  }
  toString = () => `Refund(${this.order}, ${this.per_mille} ‰, ×${this.times}, ${this.line})`;
}

/** The order loses part of a line and gains another line; what was paid is set off. */
class Edit implements Command {
  constructor(
    readonly order: number,
    readonly line: number,
    readonly per_mille: number,
    readonly added: LineWish | null,
  ) {}
  check = hasOrders;
  async run(model: Model, real: Real) {
    const order = pick(model.orders, this.order);
    let lost_minor = 0n;
    await real.ledger.changeSale(order.id, (sale) => {
      const line = pick(sale.lines, this.line);
      lost_minor = part(line.gross_minor - line.reduced_minor, this.per_mille);
      return {
        reductions: lost_minor > 0n ? [{ line_id: line.line_id, gross_minor: lost_minor }] : [],
        lines: this.added ? [lineOf(real, order.id, order.lines + 1, this.added)] : [],
      };
    });
    order.held_minor += (this.added?.gross_minor ?? 0n) - lost_minor;
    order.lines += this.added ? 1 : 0;
    const month = monthName(model.month);
    const event = { order_id: order.id, event_at: timeIn(model.month), month };
    await Promise.all([1, 2].map(() => real.ledger.postExchange(event, placesOf(real))));
  }
  toString = () => `Edit(${this.order}, ${this.line}, ${this.per_mille} ‰, ${!!this.added})`;
}

/** The next month opens: reserves are drawn, by two processes at once. */
class OpenMonth implements Command {
  check = () => true;
  async run(model: Model, real: Real) {
    model.month += 1;
    const event = {
      month: monthName(model.month),
      event_at: timeIn(model.month),
      currency_code: "sek",
    };
    const ids = enterprises(real);
    await Promise.all(
      [...ids, ...ids].map((id) => real.ledger.openMonth(id, event, placesOf(real))),
    );
  }
  toString = () => "OpenMonth()";
}

/** All months that are over are closed, by two processes at once, some of them with less need. */
class CloseMonths implements Command {
  constructor(readonly seat_cost_minor: number) {}
  check = (model: Readonly<Model>) => model.month > 0;
  async run(model: Model, real: Real) {
    const now = { event_at: timeIn(model.month), currency_code: "sek" };
    const facts = placesOf(real).map((place) =>
      factsOf({
        ...place,
        seat_cost_minor: Math.min(place.seat_cost_minor, this.seat_cost_minor),
      }),
    );
    for (const month of await real.ledger.openMonthsBefore(monthName(model.month))) {
      const close = { month, ...now };
      const outcomes = await Promise.all([1, 2].map(() => real.ledger.closeMonth(close, facts)));
      expect(outcomes.filter((outcome) => outcome.is_new)).toHaveLength(1);
      model.closed.set(month, await figuresOf(real, month));
    }
  }
  toString = () => `CloseMonths(${this.seat_cost_minor})`;
}

/** What has been posted is sealed, a few transactions a seal. */
class Seal implements Command {
  check = () => true;
  async run(_: Model, real: Real) {
    await real.ledger.sealLedger({ most_transactions: 7 });
  }
  toString = () => "Seal";
}

/** Late events arrive in another order, those delivered before arrive again. */
class Redeliver implements Command {
  constructor(readonly order: number) {}
  check = (model: Readonly<Model>) => model.waiting.length + model.delivered.length > 0;
  async run(model: Model, real: Real) {
    const again = pick([...model.waiting, ...model.delivered], this.order);
    const before = model.delivered.includes(again);
    const isNew = await deliver(real, model, again).catch((error) => {
      // A refund that comes before its capture waits for it.
      expect(error).toMatchObject({ code: "amount_exceeds_remaining" });
      return null;
    });
    if (before) {
      expect(isNew).toBe(false);
    } else if (isNew !== null) {
      model.waiting = model.waiting.filter((told) => told !== again);
      model.delivered.push(again);
    }
  }
  toString = () => `Redeliver(${this.order})`;
}

class Reconcile implements Command {
  check = () => true;
  run = (model: Model, real: Real) => reconcile(real, model);
  toString = () => "Reconcile()";
}

function moneyOf(order: ModelOrder, amount_minor: bigint, model: Model) {
  return {
    payment_id: `pay_${order.id}`,
    order_id: order.id,
    amount_minor,
    currency_code: "sek",
    event_at: timeIn(model.month),
    month: monthName(model.month),
  };
}

async function tell(
  model: Model,
  real: Real,
  told: Model["waiting"][number],
  times: number,
): Promise<void> {
  const results = await Promise.allSettled(
    Array.from({ length: times }, () => deliver(real, model, told)),
  );
  const isPosted = results.some((result) => result.status === "fulfilled");
  (isPosted ? model.delivered : model.waiting).push(told);
  if (isPosted) {
    const news = results.filter((result) => result.status === "fulfilled" && result.value);
    expect(news).toHaveLength(1);
  }
}

const lineWish: fc.Arbitrary<LineWish> = fc.record({
  gross_minor: fc.bigInt({ min: 0n, max: 9999n }),
  seller: fc.constantFrom(0 as const, 1 as const),
  share_bp: fc.integer({ min: 1, max: 9999 }),
  contribution_bp: fc.integer({ min: 0, max: 10_000 }),
  commission_bp: fc.constantFrom(0, 500, 3333),
  vat_rate_bp: fc.constantFrom(0, 600, 1200, 2500),
  network_discount_minor: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 3000n })),
});
const index = fc.nat({ max: 9 });
const perMille = fc.oneof(fc.constant(1000), fc.integer({ min: 0, max: 1000 }));
const times = fc.integer({ min: 0, max: 3 });

const commands = fc.commands(
  [
    fc.array(lineWish, { minLength: 1, maxLength: 3 }).map((wishes) => new Sell(wishes)),
    fc.tuple(index, perMille, times).map((all) => new Capture(...all)),
    fc.tuple(index, perMille, times).map((all) => new Capture(...all)),
    fc
      .tuple(index, perMille, times, fc.option(index, { nil: null }))
      .map((all) => new Refund(...all)),
    fc
      .tuple(index, index, perMille, fc.option(lineWish, { nil: null }))
      .map((all) => new Edit(...all)),
    fc.constant(new OpenMonth()),
    fc.integer({ min: 0, max: 1000 }).map((cost) => new CloseMonths(cost)),
    index.map((n) => new Redeliver(n)),
    fc.constant(new Reconcile()),
    fc.constant(new Seal()),
  ],
  { maxCommands: MOST_COMMANDS, size: "max" },
);

/** Every step is followed by all invariants. */
class Checked implements Command {
  constructor(readonly inner: Command) {}
  check = (model: Readonly<Model>) => this.inner.check(model);
  async run(model: Model, real: Real) {
    await this.inner.run(model, real);
    await expectInvariants(real, model);
  }
  toString = () => String(this.inner);
}

describe("the ledger under whatever happens", () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await ledgerAlone("insteg_model");
  });
  afterAll(() => ledger.end());

  test(`${SEQUENCES} random sequences keep every invariant after every step`, async () => {
    let ran = 0;
    let month = 0;
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const real: Real = { ledger, run: `m${randomUUID().slice(0, 8)}` };
        const model: Model = { orders: [], waiting: [], delivered: [], month, closed: new Map() };
        const checked = [...sequence].map((command) => new Checked(command));
        try {
          await fc.asyncModelRun(() => ({ model, real }), checked);
          await reconcile(real, model);
          await expectInvariants(real, model);
          await expectWholeRefundsRestore(real, model);
        } finally {
          month = model.month + 1;
        }
        ran += 1;
        // However seldom chance seals, what is verified at the end has several seals.
        if (ran % 5 === 0) await ledger.sealLedger();
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
    expect(ran).toBe(SEQUENCES);
  }, 600_000);

  test("what they leave verifies, seals and all", async () => {
    await ledger.sealLedger();
    const { fault, counts } = await verifyLedger(ledger.rows);
    expect(fault).toBeNull();
    expect(counts).toMatchObject({ unsealed: 0 });
    expect(counts.seals).toBeGreaterThan(1);
  });
});

/** Giving every order back in full brings each of its accounts, over all months, to zero. */
async function expectWholeRefundsRestore(real: Real, model: Model): Promise<void> {
  for (const order of model.orders) {
    const amount_minor = order.captured_minor - order.refunded_minor;
    if (amount_minor > 0n) {
      const event = {
        ...moneyOf(order, amount_minor, model),
        refund_id: randomUUID(),
        lines: [],
      };
      await deliver(real, model, { kind: "refund", event });
    }
    const rows = await real.ledger.rows(
      `SELECT p.account FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.order_id = ? GROUP BY p.account HAVING sum(p.amount_minor) <> 0`,
      [order.id],
    );
    expect(rows, order.id).toEqual([]);
  }
}
