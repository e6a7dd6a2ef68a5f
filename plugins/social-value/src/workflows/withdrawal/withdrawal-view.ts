import {
  type OpenWithdrawalState,
  openWithdrawalState,
  refundDeadline,
  sumOf,
} from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../../directory/directory";
import type {
  Withdrawal,
  WithdrawalOutcome,
  WithdrawalPart,
} from "../../modules/funding/withdrawals/withdrawal";
import { named } from "../../trace/named";
import {
  type OrderLineLeft,
  type WithdrawalBasis,
  withdrawalBasis,
  withdrawnLines,
} from "./withdrawable-lines";

type WithdrawalState = OpenWithdrawalState | WithdrawalOutcome;

/** What of an order its customer can withdraw from, and has; amounts in öre. */
export async function orderWithdrawals(
  container: MedusaContainer,
  orderId: string,
  locale: string | undefined,
) {
  const [directory, basis] = await Promise.all([
    networkDirectory(container, locale),
    withdrawalBasis(container, orderId),
  ]);
  const enterpriseOf = (id: string) => named(directory.enterprises.get(id));
  const sellers = [...new Set(basis.lines.map((line) => line.enterprise_id))];
  return {
    consignments: sellers.map((id) => ({
      enterprise: enterpriseOf(id),
      lines: basis.lines.filter((line) => line.enterprise_id === id).map(lineView),
    })),
    withdrawals: basis.withdrawals.map((withdrawal) => ({
      ...noticeView(withdrawal),
      parts: partsOf(basis, withdrawal).map((part) => ({
        enterprise: enterpriseOf(part.enterprise_id),
        ...partView(basis, withdrawal, part),
      })),
    })),
  };
}

/** An enterprise's parts of an order's withdrawals, as its members see them. */
export async function enterpriseWithdrawals(
  container: MedusaContainer,
  enterpriseId: string,
  orderId: string,
) {
  const basis = await withdrawalBasis(container, orderId);
  return basis.withdrawals.flatMap((withdrawal) =>
    partsOf(basis, withdrawal)
      .filter((part) => part.enterprise_id === enterpriseId)
      .map((part) => ({ ...noticeView(withdrawal), ...partView(basis, withdrawal, part) })),
  );
}

const noticeView = ({ id, created_at }: Withdrawal) => ({
  id,
  created_at: created_at.toISOString(),
  refund_by: refundDeadline(created_at).toISOString(),
});

const partsOf = ({ parts }: WithdrawalBasis, { id }: Withdrawal): WithdrawalPart[] =>
  parts.filter(({ withdrawal_id }) => withdrawal_id === id);

function partView(basis: WithdrawalBasis, withdrawal: Withdrawal, part: WithdrawalPart) {
  const own = withdrawal.lines.filter((line) => line.enterprise_id === part.enterprise_id);
  return {
    state: stateOf(basis, withdrawal, part),
    is_whole: part.is_whole,
    ended_at: part.ended_at ? new Date(part.ended_at).toISOString() : null,
    reason: part.reason,
    amount_minor: Number(sumOf(own.map((line) => line.amount_minor))),
    lines: own.map(({ line_id, quantity }) => {
      const line = basis.lines.find((one) => one.line_id === line_id);
      return {
        ...{ line_id, quantity, title: line?.title ?? "" },
        variant_title: line?.variant_title ?? null,
      };
    }),
  };
}

function stateOf(
  basis: WithdrawalBasis,
  withdrawal: Withdrawal,
  part: WithdrawalPart,
): WithdrawalState {
  if (part.outcome) {
    return part.outcome;
  }
  const lines = basis.lines.filter((line) => line.enterprise_id === part.enterprise_id);
  return openWithdrawalState(
    lines.flatMap((line) => withdrawnLines(basis, line, ({ id }) => id === withdrawal.id)),
  );
}

function lineView(line: OrderLineLeft) {
  const { line_id, title, variant_title, exception, quantity, ordered_quantity, bar } = line;
  return {
    ...{ line_id, title, variant_title, exception, quantity, ordered_quantity, bar },
    ends_at: line.ends_at?.toISOString() ?? null,
  };
}
