import type { Localised } from "./types";

/** Swedish first, English beside it. */
export const words = (sv: string, en: string): Localised => ({ sv, en });
