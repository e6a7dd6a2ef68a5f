import { useWords, type WordKey } from "../i18n/use-words";

/** A breadcrumb in the reader's language. */
export function Crumb({ word }: { word: WordKey }) {
  return <>{useWords().t(word)}</>;
}
