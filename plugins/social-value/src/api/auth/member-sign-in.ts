import {
  type AuthenticatedMedusaRequest,
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { networkError } from "../../lib/errors";
import { countTry, forgetTries } from "../../lib/rate-limits";
import { checkedForm, password } from "../lib/form-input";

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown;

const NewPassword = z.object({ password });

/** Who signs in with an address in lower case, shown to be theirs by a mail. */
const OWN_ACTORS = ["member", "customer"] as const;

const isOurs = (req: MedusaRequest) => OWN_ACTORS.some((one) => one === req.params.actor_type);

/** Whose password is tried: the address's as it is stored, whoever is signed in as; "" with another way in. */
const passwordOf = (req: MedusaRequest) =>
  req.params.auth_provider === "emailpass" ? textOf(req, "email") : "";

/**
 * Counts the tries to sign in as an address, as whatever kind of actor: an address has one password, and
 * Medusa tries it before it looks at the kind. They are counted by where they come from too. Members'
 * and customers' addresses are stored in lower case, so they are signed in with so too. Who gets in begins anew, by the
 * counted address alone: with one that only looks like it, somebody else has got in.
 */
const countSignIn: Middleware = async (req, res, next) => {
  if (isOurs(req)) {
    lowerCase(req, "email");
    await countTry(req.scope, "sign_in_address", req.ip ?? "");
  }
  const tried = passwordOf(req);
  const email = normal(tried);
  if (email) {
    await countTry(req.scope, "sign_in_email", email);
    res.on("finish", () => {
      if (res.statusCode === 200 && tried === email) {
        forgetTries(req.scope, "sign_in_email", email).catch(() => {});
      }
    });
  }
  next();
};

const countReset: Middleware = async (req, _res, next) => {
  if (isOurs(req)) {
    await countTry(req.scope, "reset_address", req.ip ?? "");
    await countTry(req.scope, "reset_email", lowerCase(req, "identifier"));
  }
  next();
};

/** Members come by invitation, customers by a mail to their address: that makes their way to sign in. */
const refuseRegistration: Middleware = (req, _res, next) => {
  if (req.params.actor_type === "member") {
    throw networkError(
      MedusaError.Types.FORBIDDEN,
      "registration_by_invitation",
      "Members are invited by an owner of their enterprise",
    );
  }
  if (isOurs(req)) {
    throw registrationByMail();
  }
  next();
};

/** Medusa would make an account of whatever address is typed. */
const refuseAccount: Middleware = () => {
  throw registrationByMail();
};

function registrationByMail() {
  return networkError(
    MedusaError.Types.FORBIDDEN,
    "registration_by_mail",
    "An account is made by the link in a mail: ask at /store/customers/registrations",
  );
}

/**
 * A member's and a customer's token is not renewed: one that was stolen would live on for ever, whatever password is set
 * meanwhile. Nor is one of somebody who is not there yet, which Medusa hands to whoever signs in with any
 * account, and would turn into a member's or a customer's when the account becomes one.
 */
const refuseRenewal: Middleware = (req, _res, next) => {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>;
  if (OWN_ACTORS.some((one) => one === auth_context?.actor_type)) {
    throw networkError(MedusaError.Types.UNAUTHORIZED, "unauthorized", "Sign in again");
  }
  next();
};

/** A new password is as long as an invitation asks for; one that is not leaves the mail's token as it is. */
const checkNewPassword: Middleware = (req, _res, next) => {
  if (isOurs(req) && req.method === "POST") {
    checkedForm(NewPassword, req.body);
  }
  next();
};

const normal = (address: string) => address.trim().toLowerCase();

function textOf(req: MedusaRequest, field: string): string {
  const value = ((req.body ?? {}) as Record<string, unknown>)[field];
  return typeof value === "string" ? value : "";
}

/** Puts a field of the body in lower case, also where Medusa has checked it already, and gives it. */
function lowerCase(req: MedusaRequest, field: string): string {
  const text = normal(textOf(req, field));
  if (text) {
    Object.assign(req.body as object, { [field]: text });
    if (req.validatedBody) {
      Object.assign(req.validatedBody as object, { [field]: text });
    }
  }
  return text;
}

// The patterns have parameters as Medusa's routes do: an address that reaches those reaches these first.
const SIGN_IN = "/auth/:actor_type/:auth_provider";

/** What goes before Medusa's own routes for signing in. */
export const memberSignIn: MiddlewareRoute[] = [
  { matcher: SIGN_IN, methods: ["POST", "GET"], middlewares: [countSignIn] },
  { matcher: `${SIGN_IN}/register`, methods: ["POST"], middlewares: [refuseRegistration] },
  { matcher: `${SIGN_IN}/reset-password`, methods: ["POST"], middlewares: [countReset] },
  // Without methods it stands before Medusa's own check, which uses the mail's token up.
  { matcher: `${SIGN_IN}/update`, middlewares: [checkNewPassword] },
  { matcher: "/store/customers", methods: ["POST"], middlewares: [refuseAccount] },
  {
    matcher: "/auth/token/refresh",
    methods: ["POST"],
    middlewares: [
      authenticate([...OWN_ACTORS], ["session", "bearer"], {
        allowUnregistered: true,
        allowUnauthenticated: true,
        requireMfa: false,
      }),
      refuseRenewal,
    ],
  },
];
