import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import type { WithdrawalPart } from "../../modules/funding/withdrawals/withdrawal";
import { databaseOf } from "../lib/database";
import { enterpriseWithdrawals } from "./withdrawal-view";

/** Parts of withdrawals as staff sees them in a list; amounts in öre. */
export async function withdrawalRows(container: MedusaContainer, parts: readonly WithdrawalPart[]) {
  const names = await sqlRows<{ id: string; name: string }>(
    databaseOf(container),
    `SELECT id, name FROM enterprise WHERE id = ANY(?)
     UNION ALL SELECT id, display_id::text FROM "order" WHERE id = ANY(?)`,
    [parts.map((part) => part.enterprise_id), parts.map((part) => part.order_id)],
  );
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? "";
  return Promise.all(
    parts.map(async ({ withdrawal_id, enterprise_id, order_id }) => {
      const own = await enterpriseWithdrawals(container, enterprise_id, order_id);
      return {
        ...{ enterprise_id, enterprise_name: nameOf(enterprise_id) },
        ...{ order_id, display_id: Number(nameOf(order_id)) },
        ...own.find(({ id }) => id === withdrawal_id),
      };
    }),
  );
}
