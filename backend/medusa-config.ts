import path from "node:path";
import { defineConfig, loadEnv } from "@medusajs/framework/utils";

loadEnv(process.env.NODE_ENV ?? "development", process.cwd());

const {
  DATABASE_URL,
  STORE_CORS = "http://localhost:8000",
  ADMIN_CORS = "http://localhost:9000",
  AUTH_CORS = "http://localhost:8000,http://localhost:9000",
  JWT_SECRET,
  COOKIE_SECRET,
  INSTEG_BACKEND_URL,
  INSTEG_DATA_DIR,
  INSTEG_SMTP_URL,
  INSTEG_MAIL_FROM,
  MEILISEARCH_HOST,
  MEILISEARCH_API_KEY,
  STRIPE_API_KEY,
  STRIPE_PUBLISHABLE_KEY,
  STRIPE_WEBHOOK_SECRET,
} = process.env;

/** What is kept beside the database: never in a folder that is served. */
const dataDir = path.resolve(INSTEG_DATA_DIR || ".insteg");

/** Mails go through an SMTP server where one is named, and into a folder otherwise. */
const mail = INSTEG_SMTP_URL
  ? {
      resolve: "@insteg/social-value/providers/mail-smtp",
      id: "smtp",
      options: { channels: ["email"], url: INSTEG_SMTP_URL, from: INSTEG_MAIL_FROM },
    }
  : {
      resolve: "@insteg/social-value/providers/mail-folder",
      id: "folder",
      options: { channels: ["email"], folder: path.join(dataDir, "mail") },
    };

/**
 * Goods are searched in Meilisearch where one is named, and in PostgreSQL otherwise. PostgreSQL's provider is there in
 * any case: it takes its indexes away when the other one has taken over.
 */
const searchProviders = [
  {
    resolve: "@medusajs/medusa/search-postgres",
    id: "postgres",
    options: { language: "swedish" },
  },
  ...(MEILISEARCH_HOST
    ? [
        {
          resolve: "@insteg/search-meilisearch",
          id: "meilisearch",
          options: {
            host: MEILISEARCH_HOST,
            api_key: MEILISEARCH_API_KEY,
            // As deep as the shop pages.
            max_total_hits: 10_100,
          },
        },
      ]
    : []),
];

/** Customers pay by Stripe where all three of its keys are known; on account, Medusa's own way, otherwise. */
const stripe =
  STRIPE_API_KEY && STRIPE_PUBLISHABLE_KEY && STRIPE_WEBHOOK_SECRET
    ? [
        {
          resolve: "@medusajs/medusa/payment",
          options: {
            providers: [
              {
                resolve: "@insteg/social-value/providers/stripe",
                id: "stripe",
                options: { apiKey: STRIPE_API_KEY, webhookSecret: STRIPE_WEBHOOK_SECRET },
              },
            ],
          },
        },
      ]
    : [];

// Medusa marks the admin's session cookie as secure in production, which a browser then refuses to
// keep over plain http: on one's own machine nobody could sign in.
const isPlainHttp = INSTEG_BACKEND_URL?.startsWith("http://") ?? false;

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    ...(isPlainHttp ? { cookieOptions: { secure: false, sameSite: "lax" as const } } : {}),
    http: {
      storeCors: STORE_CORS,
      adminCors: ADMIN_CORS,
      authCors: AUTH_CORS,
      jwtSecret: JWT_SECRET,
      cookieSecret: COOKIE_SECRET,
      // An order or a cart is read by its id or token: whose customer it is, with their addresses, is not
      // told with it. Medusa would follow any relation that is asked for.
      restrictedFields: { store: ["order", "orders", "customer", "customers"] },
    },
  },
  admin: {
    backendUrl: "/",
    path: "/app",
    // The forms check by the network's own rules. They are CommonJS, of which Vite takes only what
    // lies in node_modules unless told; a workspace's package lies where its link leads.
    vite: () => ({
      build: { commonjsOptions: { include: [/node_modules/, /packages\/domain\/dist/] } },
      optimizeDeps: { include: ["@insteg/domain"] },
    }),
  },
  // Texts in Swedish with English beside them. The Enterprise Edition's flags (rbac) stay off.
  featureFlags: { translation: true },
  plugins: [{ resolve: "@insteg/social-value", options: {} }],
  modules: [
    ...stripe,
    { resolve: "@medusajs/medusa/translation" },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        providers: searchProviders,
        default_provider: MEILISEARCH_HOST ? "search-meilisearch" : "search-postgres",
      },
    },
    {
      // Medusa adds AUTH_MFA_ENCRYPTION_KEY, which hides the secrets of second factors.
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
        mfa: {
          disable_policy: "challenge",
          providers: [{ id: "totp", options: { issuer: "Insteg" } }],
        },
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          mail,
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            // Medusa would put private files among those that it serves to everybody.
            options: { private_upload_dir: path.join(dataDir, "private") },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/tax",
      options: { providers: [{ resolve: "@insteg/social-value/providers/vat", id: "insteg" }] },
    },
  ],
});
