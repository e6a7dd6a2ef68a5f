// @ts-check

/** What the loader ends with when its database user may not set `session_replication_role`. */
export const MAY_NOT_LOAD = 3;
