import { Count } from "./units";

/** What every list says of itself beside its rows. */
export const page = {
  count: Count.describe("All that match, not just this page"),
  limit: Count,
  offset: Count,
};
