import type { MedusaContainer } from "@medusajs/framework/types";
import { shopAddress } from "../../lib/shop-address";
import type { MailData } from "../../mail/mails";
import { sendMail } from "../../mail/send-mail";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import { membersOf } from "../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { FUNDING_MODULE } from "../../modules/funding";
import { NO_ACCOUNT, type PayoutAccount } from "../../modules/funding/payouts/payout-account";
import {
  createStripeAccount,
  stripeOnboardingUrl,
} from "../../modules/funding/payouts/stripe-onboarding";
import type FundingModuleService from "../../modules/funding/service";
import { databaseOf } from "../lib/database";
import { accountMasked } from "./account-masked";
import { setPayoutAccountWorkflow } from "./set-payout-account";

/** The member who changes where the own enterprise is paid. */
interface Actor {
  id: string;
  enterprise_id: string;
}

/** Where an enterprise is paid; {@link NO_ACCOUNT} while it has said nothing. */
export async function ownAccount(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<PayoutAccount> {
  const accounts = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutAccounts([enterpriseId]);
  return accounts.get(enterpriseId) ?? NO_ACCOUNT;
}

/**
 * Sets the bankgiro or bank account that the own enterprise is paid to, in place of the one before, and
 * tells all its owners by mail: that reaches those who did not do it, also when it was done with an
 * owner's own password. Payouts that are made already keep their account.
 */
export async function setOwnAccount(
  container: MedusaContainer,
  actor: Actor,
  { kind, number }: { kind: "bankgiro" | "iban"; number: string },
): Promise<PayoutAccount> {
  const { stripe_account_id } = await ownAccount(container, actor.enterprise_id);
  const { result } = await setPayoutAccountWorkflow(container).run({
    input: { enterprise_id: actor.enterprise_id, stripe_account_id, [kind]: number },
  });
  await tellOwners(container, actor, { kind, account: accountMasked(number) });
  return result;
}

/**
 * The address of Stripe's page on which the own enterprise's account is filled in; the account is made
 * when there is none. All owners are told by mail. Throws "payout_provider_missing", "stripe_refused".
 */
export async function stripeOnboarding(container: MedusaContainer, actor: Actor): Promise<string> {
  const { enterprise_id } = actor;
  const before = await ownAccount(container, enterprise_id);
  const account = before.stripe_account_id ?? (await createStripeAccount(enterprise_id));
  if (account !== before.stripe_account_id) {
    await setPayoutAccountWorkflow(container).run({
      input: { enterprise_id, ...before, stripe_account_id: account },
    });
  }
  const locale = await localeOf(container, actor);
  const page = shopAddress(locale, "portal/pengar/konto");
  const url = await stripeOnboardingUrl(account, {
    return_url: `${page}?stripe=klar`,
    refresh_url: `${page}?stripe=om`,
  });
  await tellOwners(container, actor, { kind: "stripe", account: accountMasked(account) });
  return url;
}

async function localeOf(container: MedusaContainer, { enterprise_id, id }: Actor) {
  const members = await membersOf(databaseOf(container), enterprise_id);
  return members.find((member) => member.id === id)?.locale ?? "sv";
}

async function tellOwners(
  container: MedusaContainer,
  { id, enterprise_id }: Actor,
  account: Pick<MailData["payout_account_changed"], "kind" | "account">,
): Promise<void> {
  const { name: enterprise } = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .retrieveEnterprise(enterprise_id, { select: ["id", "name"] });
  const members = await membersOf(databaseOf(container), enterprise_id);
  const by = members.find((member) => member.id === id)?.name ?? "";
  const data = { enterprise, by, ...account };
  for (const { email: to, locale } of members.filter(({ role }) => role === "owner")) {
    await sendMail(container, { to, locale, name: "payout_account_changed", data });
  }
}
