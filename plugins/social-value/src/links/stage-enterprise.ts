import { defineLink } from "@medusajs/framework/utils";
import EnterpriseModule from "../modules/enterprise";
import ValueChainModule from "../modules/value-chain";

/** A stage names its enterprise itself, since a version is an immutable snapshot: read only. */
export default defineLink(
  { linkable: ValueChainModule.linkable.stage, field: "enterprise_id" },
  EnterpriseModule.linkable.enterprise,
  { readOnly: true },
);
