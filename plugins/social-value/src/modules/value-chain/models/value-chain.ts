import { model } from "@medusajs/framework/utils";
import ChainVersion from "./chain-version";

/** An ordered set of stages that together bring goods to a buyer. */
const ValueChain = model.define("value_chain", {
  id: model.id({ prefix: "vch" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable().translatable(),
  description: model.text().translatable().default(""),
  picture_url: model.text().nullable(),
  is_demo: model.boolean().default(false),
  versions: model.hasMany(() => ChainVersion, { mappedBy: "value_chain" }),
});

export default ValueChain;
