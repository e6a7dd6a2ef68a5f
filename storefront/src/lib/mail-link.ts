/**
 * The secrets of a mailed link. Takes a whole address, what stands after its "#", or a bare token (which is
 * given as `token`): people paste all three. Nothing is given for what is none of them.
 */
export function readMailLink(text: string): { token?: string; id?: string; email?: string } {
  const tidy = text.trim().slice(0, 4000);
  const fragment = tidy.includes("#") ? tidy.slice(tidy.indexOf("#") + 1) : tidy;
  if (!fragment.includes("=")) return /^[\w.~-]+$/.test(fragment) ? { token: fragment } : {};
  const values = new URLSearchParams(fragment);
  const named = (["token", "id", "email"] as const).flatMap((name) => {
    const value = values.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(named);
}
