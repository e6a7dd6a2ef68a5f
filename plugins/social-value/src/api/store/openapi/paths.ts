import { PaymentBegun } from "../carts/[id]/card-payment/validators";
import { ChannelsQuery } from "../channels/validators";
import { EnterprisesQuery } from "../enterprises/validators";
import { ImpactQuery } from "../impact/validators";
import { OrderToken } from "../lib/order-reader";
import { OutcomeAsked } from "../payment-outcomes/validators";
import { GoodsQuery } from "../search/goods/validators";
import { SuggestQuery } from "../search/suggest/validators";
import { ValueChainsQuery } from "../value-chains/validators";
import { CUSTOMER_PATHS } from "./customer-paths";
import { bodySchema, type Json, queryParameters } from "./json-schema";
import { priceHistory, TOKEN_OR_CUSTOMER, withdrawals } from "./law-paths";
import { inPath, inQuery, operation } from "./operation";

const MEDUSAS = "Medusa's own route with all its own parameters; only what we add is described.";

const PRICE_PARAMETERS = [
  inQuery("region_id", "The region whose prices are asked for"),
  inQuery("fields", "`*variants.calculated_price` asks for prices, and so for `piece`"),
];

const network: Json = {
  "/store/channels": {
    get: operation({
      id: "listChannels",
      summary: "The shop's own channel and those in which anybody may buy, with when they are open",
      tag: "Network",
      parameters: queryParameters(ChannelsQuery),
      answer: "ChannelList",
      errors: { 400: ["input_invalid"] },
    }),
  },
  "/store/enterprises": {
    get: operation({
      id: "listEnterprises",
      summary: "Enterprises by name",
      tag: "Network",
      parameters: queryParameters(EnterprisesQuery),
      answer: "EnterpriseList",
      errors: { 400: ["input_invalid"] },
    }),
  },
  "/store/enterprises/{handle}": {
    get: operation({
      id: "getEnterprise",
      summary: "An enterprise",
      tag: "Network",
      parameters: [inPath("handle")],
      answer: "EnterpriseAnswer",
      errors: { 404: ["enterprise_not_found"] },
    }),
  },
  "/store/value-chains": {
    get: operation({
      id: "listValueChains",
      summary: "Value chains with a published version, by name",
      tag: "Network",
      parameters: queryParameters(ValueChainsQuery),
      answer: "ValueChainList",
      errors: { 400: ["input_invalid"] },
    }),
  },
  "/store/value-chains/{handle}": {
    get: operation({
      id: "getValueChain",
      summary: "A value chain with the stages of its version in force",
      tag: "Network",
      parameters: [inPath("handle")],
      answer: "ValueChainAnswer",
      errors: { 404: ["value_chain_not_found"] },
    }),
  },
};

const SEARCH_ERRORS = { 400: ["input_invalid", "shop_not_set_up"], 503: ["search_unavailable"] };

const goods: Json = {
  "/store/search/goods": {
    get: operation({
      id: "searchGoods",
      summary: "Goods by words, facets and price, as the index holds them for the key's channel",
      description:
        "Lists have commas between their values, of which any fits. The cart takes the price anew. While the search server is away it answers 503; goods can be listed by `/store/products` meanwhile.",
      tag: "Goods",
      parameters: queryParameters(GoodsQuery),
      answer: "GoodsFound",
      errors: SEARCH_ERRORS,
    }),
  },
  "/store/search/suggest": {
    get: operation({
      id: "suggest",
      summary: "What somebody who types may mean: goods, enterprises, value chains and categories",
      tag: "Goods",
      parameters: queryParameters(SuggestQuery),
      answer: "Suggestions",
      errors: SEARCH_ERRORS,
    }),
  },
  "/store/products": {
    get: operation({
      id: "listProducts",
      summary: "Products with their provenance",
      description: MEDUSAS,
      tag: "Goods",
      parameters: [
        inQuery("enterprise", "Handles of enterprises, with commas between"),
        inQuery("value_chain", "Handles of value chains, with commas between"),
        inQuery("municipality", "Municipality codes, with commas between"),
        ...PRICE_PARAMETERS,
      ],
      answer: "ProductList",
    }),
  },
  "/store/products/{id}": {
    get: operation({
      id: "getProduct",
      summary: "A product with its provenance",
      description: MEDUSAS,
      tag: "Goods",
      parameters: [inPath("id"), ...PRICE_PARAMETERS],
      answer: "ProductAnswer",
      errors: { 404: [] },
    }),
  },
  "/store/products/{id}/batches": {
    get: operation({
      id: "listProductBatches",
      summary: "The way of the newest batches that a product's pieces come of",
      description:
        "Told only when every enterprise on a batch's way has said that its part is shown.",
      tag: "Goods",
      parameters: [inPath("id")],
      answer: "ProductBatches",
    }),
  },
};

const checkout: Json = {
  "/store/shipping-options": {
    get: operation({
      id: "listShippingOptions",
      summary: "A cart's shipping options, each with the enterprise that ships",
      description: MEDUSAS,
      tag: "Checkout",
      parameters: [inQuery("cart_id", "The cart", true)],
      answer: "ShippingOptionList",
    }),
  },
  "/store/carts/{id}/consignments": {
    get: operation({
      id: "listConsignments",
      summary: "A cart's lines by the enterprise that ships them",
      tag: "Checkout",
      parameters: [inPath("id")],
      answer: "ConsignmentList",
      errors: { 404: ["cart_not_found"] },
    }),
  },
  "/store/carts/{id}/complete": {
    post: operation({
      id: "completeCart",
      summary: "The order that the cart has become, with the token of its trace",
      description: `${MEDUSAS} A cart takes one shipping method per consignment.`,
      tag: "Checkout",
      parameters: [inPath("id")],
      answer: "Completion",
      errors: { 400: ["consignment_without_shipping"], 404: [] },
    }),
  },
};

const payment: Json = {
  "/store/carts/{id}/card-payment": {
    post: operation({
      id: "beginPayment",
      summary: "A cart's payment at Stripe, begun or gone on with",
      description:
        "Only where the shop takes payment by Stripe. Prices and stock are looked at anew; what is asked for is `total_minor`, which the buyer was shown, or nothing.",
      tag: "Checkout",
      parameters: [inPath("id")],
      body: bodySchema(PaymentBegun),
      answer: "PaymentBegunAnswer",
      errors: {
        400: ["input_invalid", "payment_not_offered", "consignment_without_shipping"],
        404: ["cart_not_found"],
        409: ["amount_changed", "out_of_stock", "goods_not_for_sale", "payment_made"],
      },
    }),
  },
  "/store/payment-outcomes": {
    post: operation({
      id: "getPaymentOutcome",
      summary: "What became of a payment at Stripe: the order, or the money back",
      description: "Asking again does nothing twice.",
      tag: "Checkout",
      body: bodySchema(OutcomeAsked),
      answer: "PaymentOutcomeAnswer",
      errors: { 400: ["input_invalid"], 404: ["payment_not_found"], 409: ["payment_busy"] },
    }),
  },
};

const trace: Json = {
  "/store/orders/{id}": {
    get: operation({
      id: "getOrder",
      summary: "An order",
      description: `${MEDUSAS} Where Medusa asks for the id alone, this is for whoever holds the order's token, in the query or in the header \`x-insteg-trace-token\`, and for the customer who placed it. So is a request to transfer it.`,
      tag: "Trace",
      parameters: [inPath("id"), inQuery("token", "The `trace_token` of the completed cart")],
      answer: "OrderAnswer",
      errors: { 404: ["order_not_found"] },
      security: TOKEN_OR_CUSTOMER,
    }),
  },
  "/store/orders/{id}/trace": {
    get: operation({
      id: "getTrace",
      summary: "The way of an order's money to the training places it funds",
      description: "For whoever holds the order's token, and for the customer who placed it.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "TraceAnswer",
      errors: { 400: ["input_invalid"], 404: ["trace_not_found"] },
      security: TOKEN_OR_CUSTOMER,
    }),
  },
  "/store/orders/{id}/consignments": {
    get: operation({
      id: "getOrderConsignments",
      summary: "How far each enterprise's part of an order has come",
      description: "For those who may read the trace.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "OrderConsignments",
      errors: { 400: ["input_invalid"], 404: ["trace_not_found"] },
      security: [{ shopKey: [] }, { shopKey: [], customer: [] }],
    }),
  },
  "/store/orders/{id}/terms": {
    get: operation({
      id: "getOrderTerms",
      summary: "By what reference and until when an order on account is paid, with its invoices",
      description: "For those who may read the trace. Null for an order that is not on account.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "OrderTerms",
      errors: { 400: ["input_invalid"], 404: ["trace_not_found"] },
      security: TOKEN_OR_CUSTOMER,
    }),
  },
  "/store/orders/{id}/proof": {
    get: operation({
      id: "getProof",
      summary: "What proves an order's transactions to be part of the sealed ledger",
      description:
        "For those who may read the trace. Check `encoded` against `leaf_hash`, the path against the " +
        "seal's root, and the seal's hash against an anchor that was kept elsewhere.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "ProofAnswer",
      errors: { 400: ["input_invalid"], 404: ["trace_not_found"] },
      security: [{ shopKey: [] }, { shopKey: [], customer: [] }],
    }),
  },
};

const PROTECTED =
  "Sales funding always; cost, support, coverage, seats and hours only of groups from which no group of fewer than 5 occupied seats follows, in closed months.";

const impact: Json = {
  "/store/impact": {
    get: operation({
      id: "getImpact",
      summary: "What sales have funded in a period, by month and group of places",
      description: PROTECTED,
      tag: "Impact",
      parameters: queryParameters(ImpactQuery),
      answer: "ImpactAnswer",
      errors: { 400: ["input_invalid"] },
    }),
  },
  "/store/impact/open-data.json": {
    get: operation({
      id: "getOpenData",
      summary: "Every month's rows",
      description: PROTECTED,
      tag: "Impact",
      answer: "ImpactOpenData",
    }),
  },
  "/store/impact/open-data.csv": {
    get: operation({
      id: "getOpenDataFile",
      summary: "Every month's rows, as a file",
      description: PROTECTED,
      tag: "Impact",
      answer: "csv",
    }),
  },
};

/** Every public route of ours, and Medusa's that we add to. */
export const PATHS: Json = {
  ...network,
  ...goods,
  ...priceHistory,
  ...checkout,
  ...payment,
  ...trace,
  ...withdrawals,
  ...impact,
  ...CUSTOMER_PATHS,
};
