import type { MiddlewareRoute } from "@medusajs/framework/http";
import { withParams } from "../lib/checked-params";
import { InviteForm } from "../lib/invite-form";
import { guardAdmin } from "./access/guard";
import * as accessQuery from "./access/query-config";
import { takeRoleFirst } from "./access/role-before-user";
import { SetRole, StaffParams } from "./access/validators";
import {
  ApplicationsParams,
  ApproveApplication,
  AskApplicant,
  RefuseApplication,
  ReviewRequirement,
} from "./applications/validators";
import {
  BusinessCustomersParams,
  CreateBusinessCustomer,
  OwnPricesParams,
  SetOwnPrices,
  UpdateBusinessCustomer,
} from "./business-customers/validators";
import { AttestConsent } from "./chain-versions/validators";
import {
  ChannelBody,
  ChannelGoodsBody,
  ChannelGoodsParams,
  ChannelPricesBody,
  ChannelsParams,
  FillPricesBody,
} from "./channels/validators";
import { DisputesParams } from "./disputes/validators";
import * as enterpriseQuery from "./enterprises/query-config";
import {
  CreateEnterprise,
  EnterpriseParams,
  EnterprisesParams,
  SuspendEnterprise,
  UpdateEnterprise,
} from "./enterprises/validators";
import { figureMiddlewares } from "./figures/middlewares";
import { GoodsReviewParams, RefuseGoods } from "./goods/validators";
import { InvoicePaid, InvoicesParams, SetInvoiceSettings } from "./invoices/validators";
import * as differencesQuery from "./ledger/differences/query-config";
import { DifferencesParams } from "./ledger/differences/validators";
import { SealsParams } from "./ledger/seals/validators";
import { checkedBody, checkedQuery } from "./lib/checked-input";
import { refuseUntaken } from "./lib/refuse-untaken";
import { SetNetwork } from "./network/validators";
import { RefundLines } from "./orders/[id]/refund-lines/validators";
import { checkAmount } from "./payments/whole-minor";
import * as payoutQuery from "./payouts/query-config";
import {
  NoInput,
  PayoutsParams,
  SetPayoutAccount,
  SetPayoutSettings,
  SettleDebt,
  StatementParams,
  UndoPayout,
} from "./payouts/validators";
import { TagProduct } from "./products/[id]/tag/validators";
import {
  CreateQuote,
  QuotesParams,
  SendQuote,
  UpdateQuote,
  WithdrawQuote,
} from "./quotes/validators";
import * as refundRequestQuery from "./refund-requests/query-config";
import { RefundRequestsParams, RefuseRefundRequest } from "./refund-requests/validators";
import { CreateRequirement, UpdateRequirement } from "./requirements/validators";
import { SelfBillingsParams } from "./self-billings/validators";
import { WaitingSalesParams } from "./stall-sales/validators";
import { FreightOptionsParams, TradeGoodsParams } from "./trade-goods/validators";
import * as placeQuery from "./training-places/query-config";
import {
  CreateTrainingPlace,
  SetPlaceMonth,
  TrainingPlacesParams,
  UpdateTrainingPlace,
} from "./training-places/validators";
import * as chainQuery from "./value-chains/query-config";
import {
  CreateValueChain,
  SaveDraft,
  UpdateValueChain,
  ValueChainParams,
  ValueChainsParams,
} from "./value-chains/validators";
import * as withdrawalQuery from "./withdrawals/query-config";
import { CloseWithdrawal, WithdrawalsParams } from "./withdrawals/validators";

type Middleware = NonNullable<MiddlewareRoute["middlewares"]>[number];

const get = (matcher: string, middleware: Middleware): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [middleware],
});
const post = (matcher: string, schema: Parameters<typeof checkedBody>[0]): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [checkedBody(schema)],
});

/** Who may come in at all, then what each of our routes takes; a route without input has no row. */
export const adminMiddlewares: MiddlewareRoute[] = [
  // Without methods it stands before all that has them, and after Medusa's own authentication.
  { matcher: "/admin", middlewares: [guardAdmin] },
  { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [takeRoleFirst] },
  get("/admin/access", checkedQuery(StaffParams, accessQuery.listConfig)),
  post("/admin/access/:id", SetRole),
  get("/admin/enterprises", checkedQuery(EnterprisesParams, enterpriseQuery.listConfig)),
  post("/admin/enterprises", CreateEnterprise),
  get("/admin/enterprises/:id", checkedQuery(EnterpriseParams, enterpriseQuery.retrieveConfig)),
  post("/admin/enterprises/:id", UpdateEnterprise),
  post("/admin/enterprises/:id/suspend", SuspendEnterprise),
  post("/admin/enterprises/:id/invitations", InviteForm),
  get("/admin/applications", withParams(ApplicationsParams)),
  post("/admin/applications/:id/reviews/:requirement", ReviewRequirement),
  post("/admin/applications/:id/ask", AskApplicant),
  post("/admin/applications/:id/approve", ApproveApplication),
  post("/admin/applications/:id/refuse", RefuseApplication),
  get("/admin/goods", withParams(GoodsReviewParams)),
  post("/admin/goods/:id/accept", NoInput),
  post("/admin/goods/:id/refuse", RefuseGoods),
  post("/admin/requirements", CreateRequirement),
  post("/admin/requirements/:id", UpdateRequirement),
  get("/admin/value-chains", checkedQuery(ValueChainsParams, chainQuery.listConfig)),
  post("/admin/value-chains", CreateValueChain),
  get("/admin/value-chains/:id", checkedQuery(ValueChainParams, chainQuery.retrieveConfig)),
  post("/admin/value-chains/:id", UpdateValueChain),
  post("/admin/value-chains/:id/draft", SaveDraft),
  get("/admin/training-places", checkedQuery(TrainingPlacesParams, placeQuery.listConfig)),
  post("/admin/training-places", CreateTrainingPlace),
  post("/admin/training-places/:id", UpdateTrainingPlace),
  post("/admin/training-places/:id/months", SetPlaceMonth),
  get("/admin/ledger/differences", checkedQuery(DifferencesParams, differencesQuery.listConfig)),
  post("/admin/orders/:id/refund-lines", RefundLines),
  get("/admin/withdrawals", checkedQuery(WithdrawalsParams, withdrawalQuery.listConfig)),
  post("/admin/withdrawals/:id/:enterprise_id/close", CloseWithdrawal),
  get("/admin/disputes", checkedQuery(DisputesParams, { defaults: [], isList: true })),
  get("/admin/refund-requests", checkedQuery(RefundRequestsParams, refundRequestQuery.listConfig)),
  post("/admin/refund-requests/:id/refuse", RefuseRefundRequest),
  get("/admin/stall-sales", withParams(WaitingSalesParams)),
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [checkAmount] },
  { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [checkAmount] },
  post("/admin/chain-versions/:id/attestations", AttestConsent),
  post("/admin/products/:id/tag", TagProduct),
  post("/admin/network", SetNetwork),
  get("/admin/channels", withParams(ChannelsParams)),
  post("/admin/channels", ChannelBody),
  post("/admin/channels/:id", ChannelBody),
  get("/admin/channels/:id/goods", withParams(ChannelGoodsParams)),
  post("/admin/channels/:id/goods", ChannelGoodsBody),
  get("/admin/channels/:id/prices", withParams(ChannelsParams)),
  post("/admin/channels/:id/prices", ChannelPricesBody),
  post("/admin/channels/:id/prices/fill", FillPricesBody),
  {
    matcher: "/admin/sales-channels/:id/products",
    methods: ["POST"],
    middlewares: [refuseUntaken],
  },
  get("/admin/business-customers", withParams(BusinessCustomersParams)),
  post("/admin/business-customers", CreateBusinessCustomer),
  post("/admin/business-customers/:id", UpdateBusinessCustomer),
  get("/admin/business-customers/:id/prices", withParams(OwnPricesParams)),
  post("/admin/business-customers/:id/prices", SetOwnPrices),
  get("/admin/trade-goods", withParams(TradeGoodsParams)),
  get("/admin/freight-options", withParams(FreightOptionsParams)),
  get("/admin/quotes", withParams(QuotesParams)),
  post("/admin/quotes", CreateQuote),
  post("/admin/quotes/:id", UpdateQuote),
  post("/admin/quotes/:id/send", SendQuote),
  post("/admin/quotes/:id/withdraw", WithdrawQuote),
  ...figureMiddlewares,
  get("/admin/ledger/seals", checkedQuery(SealsParams, { defaults: [], isList: true })),
  get("/admin/payouts", checkedQuery(PayoutsParams, payoutQuery.listConfig)),
  post("/admin/payouts/run", NoInput),
  post("/admin/payouts/settings", SetPayoutSettings),
  post("/admin/payouts/debts", SettleDebt),
  post("/admin/payouts/accounts/:id", SetPayoutAccount),
  get("/admin/payouts/:id/statement", checkedQuery(StatementParams, payoutQuery.listConfig)),
  post("/admin/payouts/:id/paid", NoInput),
  post("/admin/payouts/:id/returned", UndoPayout),
  post("/admin/payouts/:id/cancelled", UndoPayout),
  get("/admin/self-billings", checkedQuery(SelfBillingsParams, payoutQuery.listConfig)),
  get("/admin/self-billings/:id/statement", checkedQuery(StatementParams, payoutQuery.listConfig)),
  get("/admin/invoices", checkedQuery(InvoicesParams, payoutQuery.listConfig)),
  post("/admin/invoices/settings", SetInvoiceSettings),
  post("/admin/invoices/:id/paid", InvoicePaid),
  post("/admin/orders/:id/invoices", NoInput),
];
