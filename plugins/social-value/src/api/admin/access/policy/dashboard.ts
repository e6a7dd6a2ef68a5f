import type { Rules } from "./allowance";

/** What the admin needs to draw itself, whoever sits before it. */
export const dashboardRules = {
  // Medusa lets these two be asked by whoever has not signed in: the second takes an invite's token.
  "GET /admin/feature-flags": "public",
  "POST /admin/invites/accept": "public",

  "GET /admin/users/me": "staff",
  "GET /admin/access/me": "staff",
  "GET /admin/plugins": "staff",
  "GET /admin/locales": "staff",
  "GET /admin/locales/:code": "staff",
  // Mail is among what has been sent, and mail carries links that let their reader in.
  "GET /admin/notifications": "own_feed",
  "GET /admin/notifications/:id": "administration",
  // Without narrowing it would find users and API keys too.
  "GET /admin/search": "searchable",
  // The settings ask for the indexes' names, to know whether to show them.
  "GET /admin/search-indexes": "staff",

  // How pages are laid out. A view can be saved for everybody, so saving is the administrator's.
  "GET /admin/layouts/:zone/configuration": "staff",
  "POST /admin/layouts/:zone/configuration": "administration",
  "DELETE /admin/layouts/:zone/configuration": "administration",
  "GET /admin/layouts/configurations": "staff",
  "GET /admin/views/entities": "staff",
  "GET /admin/views/:entity/columns": "staff",
  "GET /admin/views/:entity/configurations": "staff",
  "POST /admin/views/:entity/configurations": "administration",
  "GET /admin/views/:entity/configurations/active": "staff",
  "POST /admin/views/:entity/configurations/active": "administration",
  "GET /admin/views/:entity/configurations/:id": "staff",
  "POST /admin/views/:entity/configurations/:id": "administration",
  "DELETE /admin/views/:entity/configurations/:id": "administration",
  "GET /admin/property-labels": "staff",
  "POST /admin/property-labels": "administration",
  "POST /admin/property-labels/batch": "administration",
  "GET /admin/property-labels/:id": "staff",
  "POST /admin/property-labels/:id": "administration",
  "DELETE /admin/property-labels/:id": "administration",
} as const satisfies Rules;
