/** Which way imports may point: storefront → HTTP → plugin workflows → modules → database. */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The rules know no framework, no input and no output.",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: "\\.test\\.ts$|/testing/" },
      to: { pathNot: "^packages/domain/src" },
    },
    {
      name: "modules-never-import-each-other",
      comment: "Modules meet in links and workflows.",
      severity: "error",
      from: { path: "^plugins/social-value/src/modules/([^/]+)/" },
      to: {
        path: "^plugins/social-value/src/modules/",
        pathNot: "^plugins/social-value/src/modules/$1/",
      },
    },
    {
      name: "modules-know-no-workflows",
      comment: "Dependencies point from the API through workflows to modules.",
      severity: "error",
      from: { path: "^plugins/social-value/src/(modules|lib|providers)/" },
      to: {
        path: "^plugins/social-value/src/(workflows|api|trace|directory|figures|accounting|impact|subscribers|jobs|admin)/",
      },
    },
    {
      name: "workflows-know-no-api",
      severity: "error",
      from: {
        path: "^plugins/social-value/src/(workflows|trace|directory|figures|accounting|impact)/",
      },
      to: { path: "^plugins/social-value/src/(api|admin|subscribers|jobs)/" },
    },
    {
      name: "shop-speaks-http-only",
      comment: "The storefront imports the pure rules and nothing else of the backend.",
      severity: "error",
      from: { path: "^storefront/" },
      to: { path: "^(plugins|backend)/|@medusajs/|^node_modules/@insteg/social-value" },
    },
    {
      name: "search-provider-is-anyones",
      comment: "It is installed without the rest; its tests borrow the starting of a database.",
      severity: "error",
      from: { path: "^plugins/search-meilisearch/src", pathNot: "\\.test\\.ts$|/testing/" },
      to: { path: "^(packages|plugins/social-value|backend|storefront|tests|scripts)/|@insteg/" },
    },
    {
      name: "no-enterprise-edition",
      comment: "Medusa's RBAC and OIDC are proprietary.",
      severity: "error",
      from: {},
      to: { path: "@medusajs/(rbac|auth-oidc)|@medusajs/medusa/(rbac|auth-oidc)" },
    },
    {
      name: "no-circles",
      comment: "Data models name each other both ways; Medusa's relations are made so.",
      severity: "error",
      from: { pathNot: "/models/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|\\.medusa|dist/" },
    exclude: { path: "(^|/)(\\.medusa|\\.next|dist)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types"],
    },
  },
};
