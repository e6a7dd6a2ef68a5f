/** What an address in the shop may look like. */
export const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_HANDLE = 100;

/** An address made of a title: "Ljunghonung från Åbo" is "ljunghonung-fran-abo". */
export function handleOf(title: string): string {
  const handle = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[øœ]/g, "o")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return handle || "vara";
}
