import { pageParams } from "../../lib/page-params";

export const DifferencesParams = pageParams();
