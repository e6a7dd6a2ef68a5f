import { pageParams } from "../../lib/page-params";

export const SealsParams = pageParams();
