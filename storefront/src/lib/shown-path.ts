/** Where lists are drawn of which the query chooses a part; readers see the list's own address. */
const choices = /^(\/[^/]+)\/urval\//;

/** The address that the reader sees, of the path that Next has drawn. */
export function shownPath(path: string): string {
  return path.replace(choices, "$1/");
}
