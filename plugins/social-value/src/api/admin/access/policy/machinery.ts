import type { Rules } from "./allowance";

/**
 * The machinery behind: workflows carry everybody's data and can be run by name, files are whatever has
 * been exported. The administrator's alone.
 */
export const machineryRules = {
  "GET /admin/workflows-executions": "administration",
  "GET /admin/workflows-executions/:id": "administration",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id": "administration",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe": "administration",
  "POST /admin/workflows-executions/:workflow_id/run": "administration",
  "POST /admin/workflows-executions/:workflow_id/steps/failure": "administration",
  "POST /admin/workflows-executions/:workflow_id/steps/success": "administration",
  "GET /admin/workflows-executions/:workflow_id/subscribe": "administration",

  "POST /admin/uploads": "administration",
  "GET /admin/uploads/:id": "administration",
  "DELETE /admin/uploads/:id": "administration",
  "POST /admin/uploads/presigned-urls": "administration",

  "GET /admin/index/details": "administration",
  "POST /admin/index/sync": "administration",
  "DELETE /admin/search-indexes/:id": "administration",
  "POST /admin/search-indexes/:id/reindex": "administration",
} as const satisfies Rules;
