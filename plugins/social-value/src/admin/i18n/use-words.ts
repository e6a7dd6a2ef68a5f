import { useTranslation } from "react-i18next";
import type { errorsSv } from "./errors-sv";
import type { Words } from "./sv";

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every key of the words: a misspelt one does not compile. */
export type WordKey = Paths<Words & { errors: typeof errorsSv }>;
export type Values = Record<string, string | number>;

/** The words in the admin's language, and the locale that numbers and dates follow. */
export function useWords() {
  const { t, i18n } = useTranslation("insteg");
  return {
    t: (key: WordKey, values?: Values): string => t(key, values ?? {}),
    hasWord: (key: string): key is WordKey => i18n.exists(key, { ns: "insteg" }),
    locale: i18n.language.startsWith("sv") ? "sv-SE" : "en-GB",
  };
}
