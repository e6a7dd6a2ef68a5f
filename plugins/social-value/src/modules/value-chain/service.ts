import type { StageShare } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import ChainVersion from "./models/chain-version";
import Stage from "./models/stage";
import ValueChain from "./models/value-chain";

/** A published version with its stages in order. */
export interface VersionInForce {
  value_chain_id: string;
  chain_version_id: string;
  number: number;
  stages: StageShare[];
}

/** Stores value chains, their versions and the versions' stages. */
export default class ValueChainModuleService extends MedusaService({
  ValueChain,
  ChainVersion,
  Stage,
}) {
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.db_ = dependencies.__pg_connection__;
  }

  /**
   * The version of each chain that was in force at `at`: the latest published by then. A chain with
   * none is left out. One statement.
   */
  async versionsInForce(chainIds: readonly string[], at: Date): Promise<VersionInForce[]> {
    return sqlRows<VersionInForce>(
      this.db_,
      `SELECT v.value_chain_id, v.id AS chain_version_id, v.number,
              (SELECT json_agg(json_build_object('stage_id', s.id, 'enterprise_id', s.enterprise_id,
                        'share_bp', s.share_bp, 'contribution_bp', s.contribution_bp) ORDER BY s.position)
                 FROM stage s WHERE s.chain_version_id = v.id AND s.deleted_at IS NULL) AS stages
         FROM (SELECT DISTINCT ON (value_chain_id) id, value_chain_id, number FROM chain_version
                WHERE value_chain_id = ANY(?) AND status = 'published' AND published_at <= ?
                  AND deleted_at IS NULL
                ORDER BY value_chain_id, published_at DESC, number DESC) v`,
      [chainIds, at],
    );
  }
}
