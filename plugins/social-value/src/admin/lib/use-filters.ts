import { useCallback } from "react";
import { useSearchParams } from "react-router-dom";

/** A list's filters, kept in the address: a link shows the same, and Back undoes a step. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  /** Sets filters; every list begins from its first row unless its own offset is set. */
  const set = useCallback(
    (changes: Record<string, string | number>) => {
      setParams(() => {
        // Of the address itself: what the router gives here is what was last drawn, so that of two quick
        // choices the second would undo the first.
        const next = new URLSearchParams(window.location.search);
        for (const key of [...next.keys()].filter(isPagePosition)) {
          next.delete(key);
        }
        for (const [key, value] of Object.entries(changes)) {
          if (value === "" || value === 0) {
            next.delete(key);
          } else {
            next.set(key, String(value));
          }
        }
        return next;
      });
    },
    [setParams],
  );
  const get = (key: string) => params.get(key) ?? "";
  /** Where a list begins; a page with several lists gives each a name, such as "runway_offset". */
  const offsetOf = (key: string) => Math.max(0, Number(get(key)) || 0);
  return { get, offset: offsetOf("offset"), offsetOf, set };
}

/** Where in a list the page is: by number, or after a row. */
const isPagePosition = (key: string): boolean =>
  key === "after" || key === "offset" || key.endsWith("_offset");
