import { undoneAs } from "../../undone-as";

/** Gives up a payout that was never handed over. */
export const POST = undoneAs("cancelled");
