import type { MedusaContainer } from "@medusajs/framework/types";
import { encode } from "iconv-lite";
import { networkDirectory } from "../directory/directory";
import { clock } from "../lib/clock";
import { FUNDING_MODULE } from "../modules/funding";
import { NETWORK_SETTING_ID } from "../modules/funding/models/network-setting";
import type FundingModuleService from "../modules/funding/service";
import { accountMap } from "./account-classes";
import { sieHeader, sieVoucher } from "./sie";

const PAGE = 500;

/** A period's vouchers as SIE 4I in code page 437, piece by piece. */
export async function* sieExport(
  container: MedusaContainer,
  { first_month, last_month }: { first_month: string; last_month: string },
): AsyncGenerator<Buffer> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const [chosen, [network], { enterprises }] = await Promise.all([
    funding.accountsOfClasses(),
    funding.listNetworkSettings({ id: NETWORK_SETTING_ID }),
    networkDirectory(container, undefined),
  ]);
  const accounts = accountMap(chosen);
  yield encoded(
    sieHeader({
      made_at: clock.now(),
      network: {
        name: network?.name ?? "Insteg",
        organisation_number: network?.organisation_number ?? null,
      },
      first_month,
      last_month,
      accounts: accounts.values(),
    }),
  );
  const nameOf = (id: string) => enterprises.get(id)?.name ?? id;
  let after = "0";
  for (;;) {
    const page = await funding.vouchers({ first_month, last_month, after, limit: PAGE });
    if (page.length > 0) {
      yield encoded(page.flatMap((voucher) => sieVoucher(voucher, accounts, nameOf)));
    }
    if (page.length < PAGE) {
      return;
    }
    after = page.at(-1)?.sequence ?? after;
  }
}

function encoded(lines: readonly string[]): Buffer {
  return encode(`${lines.join("\r\n")}\r\n`, "cp437");
}
