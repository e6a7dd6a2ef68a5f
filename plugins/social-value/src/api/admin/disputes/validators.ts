import { pageParams } from "../lib/page-params";

export const DisputesParams = pageParams();
