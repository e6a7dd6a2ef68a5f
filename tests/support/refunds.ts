import { clock } from "@insteg/social-value/lib/clock";
import { postPaymentWorkflow, refundLinesWorkflow } from "@insteg/social-value/workflows";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import type { TestOrder } from "./orders";

const at = <T>(time: Date | undefined, work: () => Promise<T>): Promise<T> =>
  time ? clock.runAt(time, work) : work();

/** Refunds a bare amount of the order's payment, as Medusa's own admin does, and posts it. */
export function refund(
  app: TestApp,
  order: TestOrder,
  amount_minor: number,
  time?: Date,
): Promise<void> {
  const { payment_id } = order;
  return at(time, async () => {
    await refundPaymentWorkflow(app.container).run({
      input: { payment_id, amount: amount_minor / 100 },
    });
    await postPaymentWorkflow(app.container).run({ input: { payment_id } });
  });
}

/** Refunds amounts of the order's own lines, by our own workflow. */
export async function refundLines(
  app: TestApp,
  order: TestOrder,
  lines: readonly (readonly [lineId: string, amount_minor: number])[],
  time?: Date,
): Promise<void> {
  await at(time, () =>
    refundLinesWorkflow(app.container).run({
      input: {
        order_id: order.id,
        lines: lines.map(([line_id, amount]) => ({ line_id, amount_minor: BigInt(amount) })),
      },
    }),
  );
}

/** The ids of an order's own items and shipping methods, by the enterprise that sells them. */
export async function lineIds(
  app: TestApp,
  order: TestOrder,
): Promise<{ items: Record<string, string>; shipping: Record<string, string> }> {
  const { rows } = await app.db.query<{ item_id: string; kind: string; seller_id: string }>(
    "SELECT DISTINCT item_id, kind, seller_id FROM sale_line WHERE order_id = $1",
    [order.id],
  );
  const of = (kind: string) =>
    Object.fromEntries(
      rows.filter((row) => row.kind === kind).map((row) => [row.seller_id, row.item_id]),
    );
  return { items: of("item"), shipping: of("shipping") };
}
