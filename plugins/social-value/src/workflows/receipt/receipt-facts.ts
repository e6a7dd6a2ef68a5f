import type { WithdrawalException } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import type { Locale } from "../../modules/enterprise/applications/application";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { type Trace, traceOfOrder } from "../../trace/trace-of-order";
import { databaseOf } from "../lib/database";
import { withdrawalBasis } from "../withdrawal/withdrawable-lines";

/** A seal of the ledger that covers some of the order's transactions. */
interface ReceiptSeal {
  number: string;
  merkle_root: string;
  hash: string;
  sealed_at: Date;
}

/** What an order's receipt says; amounts in öre. */
export interface ReceiptFacts {
  locale: Locale;
  made_at: Date;
  trace: Trace;
  sellers: ReceiptSeller[];
  seals: ReceiptSeal[];
  /** Transactions that no seal covers yet. */
  unsealed: number;
  has_withdrawal_right: boolean;
  links: { order: string; withdraw: string };
}

export interface ReceiptSeller {
  part: Trace["sellers"][number];
  address: string | null;
  lines: (Trace["lines"][number] & { exception: WithdrawalException | null })[];
  shipping: Trace["shipping"];
}

const LOCALES: Record<Locale, string> = { sv: "sv-SE", en: "en-US" };

/** Gathers what the receipt of an order says now. Throws "order_not_found". */
export async function receiptFacts(
  container: MedusaContainer,
  orderId: string,
  locale: Locale,
): Promise<ReceiptFacts> {
  const trace = await traceOfOrder(container, orderId, {
    locale: LOCALES[locale],
    audience: "public",
  });
  const [proofs, basis] = await Promise.all([
    container.resolve<FundingModuleService>(FUNDING_MODULE).proofsOfOrder(orderId),
    withdrawalBasis(container, orderId),
  ]);
  const seals = new Map<string, ReceiptSeal>();
  for (const { sealed } of proofs) {
    if (sealed) {
      const { number, merkle_root, hash, sealed_at } = sealed.seal;
      seals.set(String(number), { number: String(number), merkle_root, hash, sealed_at });
    }
  }
  const exceptions = new Map(basis.lines.map((line) => [line.line_id, line.exception]));
  return {
    ...{ locale, made_at: clock.now(), trace, seals: [...seals.values()] },
    unsealed: proofs.filter(({ sealed }) => !sealed).length,
    has_withdrawal_right: basis.lines.some(({ bar }) => bar !== "no_right"),
    sellers: await sellersOf(container, trace, exceptions),
    links: {
      order: mailLinks.order(locale, orderId, traceToken(container, orderId)),
      withdraw: mailLinks.withdrawInfo(locale),
    },
  };
}

/** Each seller's part; where the network sells in its own name there is one, of all lines. */
async function sellersOf(
  container: MedusaContainer,
  trace: Trace,
  exceptions: ReadonlyMap<string, WithdrawalException | null>,
): Promise<ReceiptSeller[]> {
  const ids = trace.sellers.flatMap(({ enterprise }) => enterprise?.id ?? []);
  const addresses = await sqlRows<{ id: string; address: string }>(
    databaseOf(container),
    `SELECT e.id, concat_ws(', ', nullif(a.address_1, ''), nullif(trim(concat_ws(' ', a.postal_code,
              coalesce(a.city, e.municipality_name))), '')) AS address
       FROM enterprise e
       LEFT JOIN enterprise_stock_location l ON l.enterprise_id = e.id AND l.deleted_at IS NULL
       LEFT JOIN stock_location s ON s.id = l.stock_location_id AND s.deleted_at IS NULL
       LEFT JOIN stock_location_address a ON a.id = s.address_id
      WHERE e.id = ANY(?)`,
    [ids],
  );
  return trace.sellers.map((part) => {
    const isOwn = (enterprise: { id: string } | null) =>
      part.enterprise === null || enterprise?.id === part.enterprise.id;
    return {
      part,
      address: addresses.find(({ id }) => id === part.enterprise?.id)?.address || null,
      lines: trace.lines
        .filter((line) => isOwn(line.enterprise))
        .map((line) => ({ ...line, exception: exceptions.get(line.line_id) ?? null })),
      shipping: trace.shipping.filter((line) => isOwn(line.enterprise)),
    };
  });
}
