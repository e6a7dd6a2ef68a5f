import { model } from "@medusajs/framework/utils";
import ChainVersion from "./chain-version";

/**
 * One enterprise's part of a chain version. `share_bp`: its share of the value, basis points of the
 * whole; `contribution_bp`: its training contribution, basis points of that share.
 */
const Stage = model
  .define("stage", {
    id: model.id({ prefix: "stg" }).primaryKey(),
    position: model.number(),
    activity_code: model.text(),
    enterprise_id: model.text().index("IDX_stage_enterprise_id"),
    share_bp: model.number(),
    contribution_bp: model.number(),
    chain_version: model.belongsTo(() => ChainVersion, { mappedBy: "stages" }),
  })
  .indexes([{ on: ["chain_version_id", "position"], unique: true }]);

export default Stage;
