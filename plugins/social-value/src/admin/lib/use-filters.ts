import { useCallback } from "react";
import { useSearchParams } from "react-router-dom";

/** A list's filters, kept in the address: a link shows the same, and Back undoes a step. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  /** Sets filters; another page begins from the first row unless the offset itself is set. */
  const set = useCallback(
    (changes: Record<string, string | number>) => {
      setParams((current) => {
        const next = new URLSearchParams(current);
        next.delete("offset");
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
  return {
    get: (key: string) => params.get(key) ?? "",
    offset: Math.max(0, Number(params.get("offset")) || 0),
    set,
  };
}
