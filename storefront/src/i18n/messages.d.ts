import type sv from "../messages/sv.json";
import type { locales } from "./routing";

// Message keys are checked by the compiler against the Swedish file.
declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: typeof sv;
  }
}
