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
} = process.env;

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
    { resolve: "@medusajs/medusa/translation" },
    {
      resolve: "@medusajs/medusa/tax",
      options: { providers: [{ resolve: "@insteg/social-value/providers/vat", id: "insteg" }] },
    },
  ],
});
