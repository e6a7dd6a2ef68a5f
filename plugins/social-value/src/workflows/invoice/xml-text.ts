/** What XML cannot hold is left out, and no element is empty. */
export function xmlText(value: string): string {
  const held = [...value].filter(
    (sign) => (sign >= " " || sign === "\n") && !/[\u{fffe}\u{ffff}\u{d800}-\u{dfff}]/u.test(sign),
  );
  return held.join("").trim() || "-";
}
