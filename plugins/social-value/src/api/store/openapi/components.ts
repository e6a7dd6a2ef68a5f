import { ProductBatches } from "./batch";
import { ChainCard, ChainStage } from "./chain-card";
import { ChannelList } from "./channel";
import { Completion } from "./completion";
import { ConsignmentList, OrderConsignments } from "./consignment";
import {
  ConfirmationAnswer,
  ErasedAnswer,
  ErasureAnswer,
  OrderTerms,
  OwnExport,
  OwnImpact,
  OwnOrders,
  PasswordAnswer,
  ProfileAnswer,
  RegistrationAnswer,
} from "./customer";
import { EnterpriseAnswer, EnterpriseList } from "./enterprise";
import { EnterpriseCard, EnterpriseName } from "./enterprise-card";
import { StoreError } from "./error";
import { EnterpriseAmount, FundedPlace } from "./funded-place";
import { Funding } from "./funding";
import { GoodsFound, Suggestions } from "./goods-search";
import { ImpactAnswer, ImpactOpenData, ImpactRow } from "./impact";
import { OrderAnswer } from "./order";
import { PaymentBegunAnswer, PaymentOutcomeAnswer } from "./payment";
import { PriceHistory, ProductAnswer, ProductList } from "./product";
import { ProofAnswer, Seal } from "./proof";
import { Provenance } from "./provenance";
import { Seller } from "./seller";
import { ShippingOptionList } from "./shipping-option";
import { TraceAnswer } from "./trace";
import { TraceLine } from "./trace-line";
import { ValueChainAnswer, ValueChainList } from "./value-chain";
import { Nothing, OrderWithdrawals, WithdrawalTaken } from "./withdrawal";

/** Every schema that the document names. */
export const COMPONENTS = {
  ChainCard,
  ChainStage,
  ChannelList,
  Completion,
  ConfirmationAnswer,
  ConsignmentList,
  EnterpriseAmount,
  EnterpriseAnswer,
  EnterpriseCard,
  EnterpriseList,
  EnterpriseName,
  ErasedAnswer,
  ErasureAnswer,
  FundedPlace,
  Funding,
  GoodsFound,
  ImpactAnswer,
  ImpactOpenData,
  ImpactRow,
  Nothing,
  OrderAnswer,
  OrderConsignments,
  OrderTerms,
  OrderWithdrawals,
  OwnExport,
  OwnImpact,
  OwnOrders,
  PasswordAnswer,
  PaymentBegunAnswer,
  PaymentOutcomeAnswer,
  PriceHistory,
  ProductAnswer,
  ProductBatches,
  ProductList,
  ProfileAnswer,
  ProofAnswer,
  Provenance,
  RegistrationAnswer,
  Seal,
  Seller,
  ShippingOptionList,
  StoreError,
  Suggestions,
  TraceAnswer,
  TraceLine,
  ValueChainAnswer,
  ValueChainList,
  WithdrawalTaken,
};

export type ComponentName = keyof typeof COMPONENTS;
