import { expect, test } from "vitest";
import { parseFilter } from "./filter";
import { toSearch } from "./load";

test("a filter becomes a search in the backend's words: öre of whole kronor, skipped pages", () => {
  const filter = parseFilter({
    ...{ q: "ull", kommun: "0181", plats: "entry_level_job", fran: "50", till: "99" },
    ...{ sortera: "platser", sida: "3" },
  });
  expect(toSearch(filter)).toMatchObject({
    ...{ q: "ull", municipality: ["0181"], place_kind: ["entry_level_job"], category: [] },
    ...{ price_min_minor: 5_000n, price_max_minor: 9_900n, order: "-contribution" },
    ...{ limit: 24, offset: 48, in_stock: false },
  });
});
