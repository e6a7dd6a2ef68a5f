/** What JSON makes of an answer: instants are text. */
export type Jsoned<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? Jsoned<Item>[]
    : T extends object
      ? { [Key in keyof T]: Jsoned<T[Key]> }
      : T;
