import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type Consignment, findConsignment } from "../../consignments/consignment";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";
import {
  decideRefundRequest,
  findRefundRequest,
  insertRefundRequest,
  type RefundRequest,
  refundRequestByKey,
  refundRequestsOfOrder,
  reopenRefundRequest,
} from "../../modules/funding/refund-requests/refund-request";
import { postPaymentsOf, refundHeldLinesWorkflow } from "../funding/refund-lines";
import { refundedBefore, restOf } from "../funding/refunded-before";
import { databaseOf } from "../lib/database";
import { whileOrderHeld } from "../lib/order-lock";
import { mailRefunded } from "./customer-mails";
import { type ConsignmentAct, conflict, whileHeld } from "./held";

export interface RequestRefund extends ConsignmentAct {
  key: string;
  lines: RefundedLine[];
  reason: string;
}

/**
 * Asks finance to give back öre of the consignment's own lines and freight: at most what is paid for each
 * and neither given back nor asked for. The same press of the button again gives the same request.
 * Throws "line_not_found" (404) and "refund_exceeds_line".
 */
export async function requestRefund(
  container: MedusaContainer,
  input: RequestRefund,
): Promise<{ request: RefundRequest; is_new: boolean }> {
  const db = databaseOf(container);
  const { enterprise_id, order_id, key, lines, reason, by } = input;
  return whileHeld(container, input, async () => {
    const stored = await refundRequestByKey(db, enterprise_id, key);
    if (stored) {
      return { request: stored, is_new: false };
    }
    await postPaymentsOf(container, order_id);
    const consignment = await findConsignment(container, enterprise_id, order_id);
    const asked = await refundRequestsOfOrder(db, enterprise_id, order_id);
    assertWithinLines(consignment, lines, asked);
    const amount_minor = sumOf(lines.map((line) => line.amount_minor));
    const wish = { order_id, enterprise_id, lines, amount_minor, reason, key, requested_by: by };
    const request = await insertRefundRequest(db, wish, clock.now());
    if (!request) {
      throw conflict("consignment_busy", "The same request is just now being stored", {});
    }
    return { request, is_new: true };
  });
}

function assertWithinLines(
  { lines, shipping }: Consignment,
  wanted: readonly RefundedLine[],
  asked: readonly RefundRequest[],
): void {
  const own = [...lines, ...(shipping ? [shipping] : [])];
  const open = asked.filter(({ state }) => state === "requested").flatMap((one) => one.lines);
  for (const { line_id } of wanted) {
    const line = own.find((one) => one.line_id === line_id);
    if (!line) {
      throw networkError(MedusaError.Types.NOT_FOUND, "line_not_found", "There is no such line", {
        id: line_id,
      });
    }
    const ofLine = (all: readonly RefundedLine[]) =>
      sumOf(all.filter((one) => one.line_id === line_id).map((one) => one.amount_minor));
    const remaining_minor = line.refundable_minor - ofLine(open);
    if (ofLine(wanted) > remaining_minor) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        "refund_exceeds_line",
        "More than what remains of the line",
        { line_id, remaining_minor: Number(remaining_minor) },
      );
    }
  }
}

/**
 * Gives back what was asked for, and tells the customer. It is decided before the money moves; a refund
 * that fails before any has moved leaves the request as it was. Of a request that was accepted when the
 * process died, what is not given back yet is. Throws "refund_request_not_found" (404),
 * "refund_request_decided" (409), "consignment_busy" (409), and as the refund of lines does.
 */
export async function acceptRefundRequest(
  container: MedusaContainer,
  id: string,
  by: string,
): Promise<RefundRequest> {
  const { order_id } = await knownRequest(container, id);
  const request = await whileOrderHeld(container, order_id, () => acceptHeld(container, id, by));
  await mailRefunded(container, request);
  return request;
}

/** While nobody else gives back anything of the order: what is found to be given back stays true. */
async function acceptHeld(
  container: MedusaContainer,
  id: string,
  by: string,
): Promise<RefundRequest> {
  const known = await knownRequest(container, id);
  const given = known.state === "accepted" ? await givenFor(container, known) : NOTHING;
  const lines = restOf(known.lines, given);
  const request =
    known.state === "accepted" && lines.length > 0
      ? known
      : await decide(container, id, { state: "accepted", answer: null, by });
  const { order_id, reason: note } = request;
  try {
    await refundHeldLinesWorkflow(container).run({
      input: { order_id, lines, note, created_by: by, request_id: id },
    });
  } catch (error) {
    // Whatever went wrong, a refusal or the provider: the refunds that there are tell what has moved.
    if ((await givenFor(container, request)).size === 0) {
      await reopenRefundRequest(databaseOf(container), id);
    }
    throw error;
  }
  return request;
}

const NOTHING: ReadonlyMap<string, bigint> = new Map();

function givenFor(
  container: MedusaContainer,
  { id, order_id, reason, decided_at }: RefundRequest,
): Promise<ReadonlyMap<string, bigint>> {
  const since = decided_at ?? new Date(0);
  return refundedBefore(container, order_id, { request_id: id, reason, since });
}

/** Says no to a request, and why. Throws as {@link acceptRefundRequest} does. */
export function refuseRefundRequest(
  container: MedusaContainer,
  id: string,
  { by, reason }: { by: string; reason: string },
): Promise<RefundRequest> {
  return decide(container, id, { state: "refused", answer: reason, by });
}

async function decide(
  container: MedusaContainer,
  id: string,
  decision: { state: "accepted" | "refused"; answer: string | null; by: string },
): Promise<RefundRequest> {
  const decided = await decideRefundRequest(databaseOf(container), id, {
    ...decision,
    at: clock.now(),
  });
  if (decided) {
    return decided;
  }
  const { state } = await knownRequest(container, id);
  throw conflict("refund_request_decided", "Somebody has decided this already", { id, state });
}

async function knownRequest(container: MedusaContainer, id: string): Promise<RefundRequest> {
  const known = await findRefundRequest(databaseOf(container), id);
  if (!known) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "refund_request_not_found",
      "There is no such request",
      { id },
    );
  }
  return known;
}
