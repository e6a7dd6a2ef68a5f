import { model } from "@medusajs/framework/utils";
import Stage from "./stage";
import ValueChain from "./value-chain";

/**
 * A snapshot of a chain's stages and shares. Once published it never changes (the database holds
 * this too); a sale pins the version in force when it was made.
 */
const ChainVersion = model
  .define("chain_version", {
    id: model.id({ prefix: "chv" }).primaryKey(),
    number: model.number(),
    status: model.enum(["draft", "published"]).default("draft"),
    published_at: model.dateTime().nullable(),
    value_chain: model.belongsTo(() => ValueChain, { mappedBy: "versions" }),
    stages: model.hasMany(() => Stage, { mappedBy: "chain_version" }),
  })
  .indexes([{ on: ["value_chain_id", "number"], unique: true }]);

export default ChainVersion;
