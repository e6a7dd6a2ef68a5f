import type { Rules } from "./allowance";

/**
 * Who may join: the coordinator says what is asked, reviews and decides. Finance reads,
 * since it pays those who have joined.
 */
export const applicationRules = {
  "GET /admin/applications": "staff",
  "GET /admin/applications/:id": "staff",
  "GET /admin/applications/:id/evidence/:evidence_id": "staff",
  "POST /admin/applications/:id/reviews/:requirement": "coordination",
  "POST /admin/applications/:id/ask": "coordination",
  "POST /admin/applications/:id/approve": "coordination",
  "POST /admin/applications/:id/refuse": "coordination",
  "GET /admin/requirements": "staff",
  "POST /admin/requirements": "coordination",
  "POST /admin/requirements/:id": "coordination",
} as const satisfies Rules;
