import { applyLocale, authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { TABLE_LIMITS } from "../../goods/import/table";
import { MAX_PICTURE_BYTES } from "../../lib/picture";
import { readUpload } from "../lib/read-upload";
import { guardEnterprise } from "./access/guard";

export const enterpriseMiddlewares: MiddlewareRoute[] = [
  // Without methods they stand before all that has them. No session: it would outlive the token it is of.
  {
    matcher: "/enterprise",
    // Medusa reads the reader's language on the shop's routes alone; goods and places have names in two.
    middlewares: [authenticate("member", "bearer"), guardEnterprise, applyLocale],
  },
  // A hundred sales of many lines are more than Medusa takes by itself.
  { matcher: "/enterprise/stall/sales", methods: ["POST"], bodyParser: { sizeLimit: "1mb" } },
  {
    matcher: "/enterprise/products/:id/pictures",
    methods: ["POST"],
    middlewares: [readUpload(MAX_PICTURE_BYTES, "picture_file_too_large")],
  },
  {
    matcher: "/enterprise/products/imports",
    methods: ["POST"],
    middlewares: [readUpload(TABLE_LIMITS.bytes, "file_too_large")],
  },
];
