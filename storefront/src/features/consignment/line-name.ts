/** "Honung, 500 g". */
export const lineName = (line: { title: string; variant_title: string | null }): string =>
  line.variant_title ? `${line.title}, ${line.variant_title}` : line.title;
