/** `YYYY-MM-DD` as a date whose day is the same in every time zone of Europe. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
