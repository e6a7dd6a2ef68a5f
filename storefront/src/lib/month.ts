/** `YYYY-MM` as a date whose month is the same in every time zone. */
export function monthToDate(month: string): Date {
  return new Date(`${month}-15T12:00:00Z`);
}

/** Minutes as whole hours and minutes, for messages. */
export function splitMinutes(training_minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(training_minutes / 60), minutes: training_minutes % 60 };
}
