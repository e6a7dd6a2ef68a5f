import { textsOf } from "@/lib/form-values";
import { fieldWords } from "@/lib/refusal";

/** What is wrong with the fields that are empty; null when none is. */
export async function missingFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Promise<Record<string, string> | null> {
  const texts = textsOf(form, names);
  const empty = names.filter((name) => !texts[name].trim());
  if (empty.length === 0) return null;
  return fieldWords(Object.fromEntries(empty.map((name) => [name, "required" as const])));
}
