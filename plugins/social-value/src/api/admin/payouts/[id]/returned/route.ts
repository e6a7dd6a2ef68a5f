import { undoneAs } from "../../undone-as";

/** The money came back. */
export const POST = undoneAs("returned");
