import type { MiddlewareRoute } from "@medusajs/framework/http";
import * as channelTermsQuery from "./channel-terms/query-config";
import { ChannelTermsParams, SetChannelTerms } from "./channel-terms/validators";
import * as enterpriseQuery from "./enterprises/query-config";
import {
  CreateEnterprise,
  EnterpriseParams,
  EnterprisesParams,
  UpdateEnterprise,
} from "./enterprises/validators";
import { figureMiddlewares } from "./figures/middlewares";
import { checkedBody, checkedQuery } from "./lib/checked-input";
import { SetNetwork } from "./network/validators";
import { RefundLines } from "./orders/[id]/refund-lines/validators";
import { checkAmount } from "./payments/whole-minor";
import { TagProduct } from "./products/[id]/tag/validators";
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

/** What each of our admin routes takes; a route without input of its own has no row. */
export const adminMiddlewares: MiddlewareRoute[] = [
  get("/admin/enterprises", checkedQuery(EnterprisesParams, enterpriseQuery.listConfig)),
  post("/admin/enterprises", CreateEnterprise),
  get("/admin/enterprises/:id", checkedQuery(EnterpriseParams, enterpriseQuery.retrieveConfig)),
  post("/admin/enterprises/:id", UpdateEnterprise),
  get("/admin/value-chains", checkedQuery(ValueChainsParams, chainQuery.listConfig)),
  post("/admin/value-chains", CreateValueChain),
  get("/admin/value-chains/:id", checkedQuery(ValueChainParams, chainQuery.retrieveConfig)),
  post("/admin/value-chains/:id", UpdateValueChain),
  post("/admin/value-chains/:id/draft", SaveDraft),
  get("/admin/training-places", checkedQuery(TrainingPlacesParams, placeQuery.listConfig)),
  post("/admin/training-places", CreateTrainingPlace),
  post("/admin/training-places/:id", UpdateTrainingPlace),
  post("/admin/training-places/:id/months", SetPlaceMonth),
  post("/admin/orders/:id/refund-lines", RefundLines),
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [checkAmount] },
  { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [checkAmount] },
  post("/admin/products/:id/tag", TagProduct),
  post("/admin/network", SetNetwork),
  get("/admin/channel-terms", checkedQuery(ChannelTermsParams, channelTermsQuery.listConfig)),
  post("/admin/channel-terms", SetChannelTerms),
  ...figureMiddlewares,
];
