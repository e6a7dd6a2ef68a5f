import { en } from "./en";
import { errorsEn } from "./errors-en";
import { errorsSv } from "./errors-sv";
import { startInSwedish } from "./start-in-swedish";
import { sv } from "./sv";

startInSwedish();

/** Medusa merges these into the dashboard's own words, under the namespace 'insteg'. */
export default {
  sv: { insteg: { ...sv, errors: errorsSv } },
  en: { insteg: { ...en, errors: errorsEn } },
};
