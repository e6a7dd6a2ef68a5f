/** The texts of a form under the names that are asked for, each cut at `longest` characters. */
export function textsOf<Name extends string>(
  form: FormData,
  names: readonly Name[],
  longest = 12_000,
): Record<Name, string> {
  const texts = names.map((name) => {
    const value = form.get(name);
    return [name, typeof value === "string" ? value.slice(0, longest) : ""] as const;
  });
  return Object.fromEntries(texts) as Record<Name, string>;
}
