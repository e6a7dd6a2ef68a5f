import type { Rules } from "./allowance";

/** What the coordinator steers by and finance accounts for; which accounts it books on is finance's. */
export const figureRules = {
  "GET /admin/figures/overview": "staff",
  "GET /admin/figures/coverage": "staff",
  "GET /admin/figures/flows": "staff",
  "GET /admin/figures/funding": "staff",
  "GET /admin/figures/shortfalls": "staff",
  "GET /admin/figures/runways": "staff",
  "GET /admin/figures/comparison": "staff",
  "GET /admin/figures/places/:id/lines": "staff",
  "GET /admin/figures/lines/:id/places": "staff",
  "GET /admin/figures/exports/:table": "staff",
  "GET /admin/figures/sellers": "staff",
  "GET /admin/figures/sie": "staff",
  "GET /admin/figures/accounts": "staff",
  "POST /admin/figures/accounts": "finance",
} as const satisfies Rules;
