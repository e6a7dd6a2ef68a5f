import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { networkDirectory } from "../../../../../directory/directory";
import { claimGuestOrders } from "../../../../../workflows/customer/claim-orders";
import { eraseAccount, waitingOrders } from "../../../../../workflows/customer/erase-account";
import { databaseOf } from "../../../../../workflows/lib/database";
import { checkedForm } from "../../../../lib/form-input";
import { askForPassword, customerOf } from "../../guard";
import { ErasureForm } from "../../validators";
import { ownOrderView } from "../../views";

/** Which orders keep name and address for a while if the account is erased now, and what they wait for. */
export async function GET(
  req: MedusaRequest & { locale?: string },
  res: MedusaResponse,
): Promise<void> {
  const customer = customerOf(res);
  const db = databaseOf(req.scope);
  await claimGuestOrders(db, customer);
  const [directory, waiting] = await Promise.all([
    networkDirectory(req.scope, req.locale),
    waitingOrders(db, customer.id),
  ]);
  res.json({ waiting_orders: waiting.map((order) => ownOrderView(order, directory)) });
}

/** Erases the account, for its password. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customer = customerOf(res);
  const { password } = checkedForm(ErasureForm, req.body);
  await askForPassword(req, customer, password);
  await eraseAccount(req.scope, customer);
  res.json({ is_erased: true });
}
