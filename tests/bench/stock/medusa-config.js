// Stock Medusa on the demo's rows: no plugin and no tax provider of ours, otherwise configured as
// the backend is (the translation module reads what the demo's products are called).
const { defineConfig } = require("@medusajs/framework/utils");

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  featureFlags: { translation: true },
  modules: [{ resolve: "@medusajs/medusa/translation" }],
});
