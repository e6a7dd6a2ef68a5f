/** The names under which a form asks for pieces or kronor of a line: one prefix for each form of the page. */
export const fieldOf = (form: string, lineId: string) => `${form}-${lineId}`;

const MOST = 100_000;

/**
 * How many of each line a form asks for; a field left empty asks for none. `wrong` names the fields that
 * hold no whole number.
 */
export function readQuantities(form: FormData, name: string) {
  const items: { line_id: string; quantity: number }[] = [];
  const wrong: string[] = [];
  for (const [field, text] of fieldsOf(form, name)) {
    const quantity = text === "" ? 0 : Number(text);
    if (!/^\d*$/.test(text) || quantity > MOST) wrong.push(field);
    else if (quantity > 0) items.push({ line_id: field.slice(name.length + 1), quantity });
  }
  return { items, wrong };
}

/** As above, of amounts that are written in kronor, "125" or "125,50"; öre. */
export function readAmounts(form: FormData, name: string) {
  const lines: { line_id: string; amount_minor: number }[] = [];
  const wrong: string[] = [];
  for (const [field, text] of fieldsOf(form, name)) {
    const [, kronor = "", ore = ""] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
    const amount_minor = Number(kronor) * 100 + Number(ore.padEnd(2, "0"));
    if (text !== "" && kronor === "") wrong.push(field);
    else if (amount_minor > 0) lines.push({ line_id: field.slice(name.length + 1), amount_minor });
  }
  return { lines, wrong };
}

/** What was written in a form's fields of this name, spaces left out. */
export function fieldsOf(form: FormData, name: string): [field: string, text: string][] {
  return [...form.entries()].flatMap(([field, value]) =>
    field.startsWith(`${name}-`) && typeof value === "string"
      ? [[field, value.replace(/\s/g, "").slice(0, 20)] as [string, string]]
      : [],
  );
}
