import {
  ConfirmationForm,
  ErasureForm,
  OwnOrdersQuery,
  PasswordForm,
  ProfileForm,
  RegistrationForm,
  ViewConfirmation,
} from "../customers/validators";
import { bodySchema, type Json, queryParameters } from "./json-schema";
import { operation } from "./operation";

const SIGNED_IN: Record<string, string[]>[] = [{ shopKey: [], customer: [] }];
const shared = { tag: "Customer" as const, security: SIGNED_IN };
const signedOut = { 401: ["signed_out"] };
const withPassword = { ...signedOut, 403: ["password_wrong"], 429: ["too_many_requests"] };

/** How a customer's account is made, and what is behind it. */
export const CUSTOMER_PATHS: Json = {
  "/store/customers/registrations": {
    post: operation({
      id: "registerCustomer",
      summary: "Mails a link to make an account by; says the same of an address that has one",
      tag: "Customer",
      body: bodySchema(RegistrationForm),
      answer: "RegistrationAnswer",
      errors: { 400: ["input_invalid"], 429: ["too_many_requests"] },
    }),
  },
  "/store/customers/confirmations/view": {
    post: operation({
      id: "viewConfirmation",
      summary: "Whose account a mail's link makes",
      tag: "Customer",
      body: bodySchema(ViewConfirmation),
      answer: "ConfirmationAnswer",
      errors: { 404: ["confirmation_not_valid"], 409: ["account_exists"] },
    }),
  },
  "/store/customers/confirmations": {
    post: operation({
      id: "confirmCustomer",
      summary: "Makes the account of a mail's link, with the orders of its address",
      tag: "Customer",
      body: bodySchema(ConfirmationForm),
      answer: "ProfileAnswer",
      errors: {
        400: ["input_invalid"],
        404: ["confirmation_not_valid"],
        409: ["account_exists"],
      },
    }),
  },
  "/store/customers/me/profile": {
    get: operation({
      ...shared,
      id: "getProfile",
      summary: "Who is signed in",
      answer: "ProfileAnswer",
      errors: signedOut,
    }),
    post: operation({
      ...shared,
      id: "updateProfile",
      summary: "Changes name, phone and the language of mails",
      body: bodySchema(ProfileForm),
      answer: "ProfileAnswer",
      errors: { ...signedOut, 400: ["input_invalid"] },
    }),
  },
  "/store/customers/me/password": {
    post: operation({
      ...shared,
      id: "changePassword",
      summary: "Changes the password, for the one that it is now",
      body: bodySchema(PasswordForm),
      answer: "PasswordAnswer",
      errors: { ...withPassword, 400: ["input_invalid"] },
    }),
  },
  "/store/customers/me/orders": {
    get: operation({
      ...shared,
      id: "listOwnOrders",
      summary: "The customer's orders, those among them that their address placed as a guest",
      parameters: queryParameters(OwnOrdersQuery),
      answer: "OwnOrders",
      errors: signedOut,
    }),
  },
  "/store/customers/me/impact": {
    get: operation({
      ...shared,
      id: "getOwnImpact",
      summary: "What the customer's paid purchases have funded, by year, chain and enterprise",
      answer: "OwnImpact",
      errors: signedOut,
    }),
  },
  "/store/customers/me/export": {
    get: operation({
      ...shared,
      id: "exportOwnData",
      summary: "All that is kept of the customer, as a file",
      answer: "OwnExport",
      errors: { ...signedOut, 429: ["too_many_requests"] },
    }),
  },
  "/store/customers/me/erasure": {
    get: operation({
      ...shared,
      id: "previewErasure",
      summary: "The orders that keep name and address for a while if the account is erased now",
      answer: "ErasureAnswer",
      errors: signedOut,
    }),
    post: operation({
      ...shared,
      id: "eraseAccount",
      summary: "Erases the account; what the law of bookkeeping asks for stays, without the person",
      body: bodySchema(ErasureForm),
      answer: "ErasedAnswer",
      errors: withPassword,
    }),
  },
};
