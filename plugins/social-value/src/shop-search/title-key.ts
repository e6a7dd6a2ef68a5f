import type { ShopLanguage } from "./locales";

/** Å, ä and ö come after z in Swedish; search engines compare letters by their codes. */
const AFTER_Z: Record<string, string> = { å: "zza", ä: "zzb", ö: "zzc", æ: "zzb", ø: "zzc" };

/** What a title is sorted by: letters and digits alone, in the language's order. */
export function titleKey(title: string, language: ShopLanguage): string {
  const lower = title.toLocaleLowerCase("sv");
  const ordered =
    language === "sv" ? lower.replace(/[åäöæø]/g, (letter) => AFTER_Z[letter] ?? letter) : lower;
  return ordered
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
