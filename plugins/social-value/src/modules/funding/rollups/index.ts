export { type RollupDifference, rollupDifference } from "./difference";
export { type RollingUp, rollUp } from "./roll-up";
