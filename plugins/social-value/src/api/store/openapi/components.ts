import { ProductBatches } from "./batch";
import { ChainCard, ChainStage } from "./chain-card";
import { ChannelList } from "./channel";
import { Completion } from "./completion";
import { ConsignmentList, OrderConsignments } from "./consignment";
import { EnterpriseAnswer, EnterpriseList } from "./enterprise";
import { EnterpriseCard, EnterpriseName } from "./enterprise-card";
import { StoreError } from "./error";
import { EnterpriseAmount, FundedPlace } from "./funded-place";
import { Funding } from "./funding";
import { ImpactAnswer, ImpactOpenData, ImpactRow } from "./impact";
import { OrderAnswer } from "./order";
import { PaymentBegunAnswer, PaymentOutcomeAnswer } from "./payment";
import { ProductAnswer, ProductList } from "./product";
import { ProofAnswer, Seal } from "./proof";
import { Provenance } from "./provenance";
import { Seller } from "./seller";
import { ShippingOptionList } from "./shipping-option";
import { TraceAnswer } from "./trace";
import { TraceLine } from "./trace-line";
import { ValueChainAnswer, ValueChainList } from "./value-chain";

/** Every schema that the document names. */
export const COMPONENTS = {
  ChainCard,
  ChainStage,
  ChannelList,
  Completion,
  ConsignmentList,
  EnterpriseAmount,
  EnterpriseAnswer,
  EnterpriseCard,
  EnterpriseList,
  EnterpriseName,
  FundedPlace,
  Funding,
  ImpactAnswer,
  ImpactOpenData,
  ImpactRow,
  OrderAnswer,
  OrderConsignments,
  PaymentBegunAnswer,
  PaymentOutcomeAnswer,
  ProductAnswer,
  ProductBatches,
  ProductList,
  ProofAnswer,
  Provenance,
  Seal,
  Seller,
  ShippingOptionList,
  StoreError,
  TraceAnswer,
  TraceLine,
  ValueChainAnswer,
  ValueChainList,
};

export type ComponentName = keyof typeof COMPONENTS;
