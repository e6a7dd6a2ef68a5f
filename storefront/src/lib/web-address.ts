/** An address as people write it, with `https://` before it where it was left out; null when it is none. */
export function webAddress(typed: string): string | null {
  if (!typed) return null;
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(whole) || !URL.canParse(whole)) return null;
  return new URL(whole).hostname.includes(".") ? whole : null;
}
