import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { holder } from "../lib/held";
import { sqlRows } from "../lib/sql";
import { SHOP_LOCALES, type ShopLanguage } from "./locales";
import { distance, typosIn } from "./typos";
import { compoundParts, wordsOf } from "./words";

/** How often each word of goods, enterprises, chains and categories stands in a name. */
type Vocabulary = ReadonlyMap<string, number>;

const hold = holder<Vocabulary>({ longest_age_ms: 60_000, most: 4 });

/** The words that goods of the shop are named by, in one language; up to a minute old. */
function vocabulary(db: Knex, language: ShopLanguage): Promise<Vocabulary> {
  return hold(language, "", async () => {
    const rows = await sqlRows<{ name: string }>(
      db,
      `SELECT coalesce(nullif(t.translations->>n.field, ''), n.name) AS name
         FROM (SELECT 'product' AS reference, 'title' AS field, id, title AS name FROM product
                WHERE deleted_at IS NULL AND status = 'published'
               UNION ALL SELECT 'product', 'material', id, material FROM product
                WHERE deleted_at IS NULL AND status = 'published' AND material IS NOT NULL
               UNION ALL SELECT 'enterprise', 'name', id, name FROM enterprise
                WHERE deleted_at IS NULL AND suspended_at IS NULL
               UNION ALL SELECT 'value_chain', 'name', id, name FROM value_chain WHERE deleted_at IS NULL
               UNION ALL SELECT 'product_category', 'name', id, name FROM product_category
                WHERE deleted_at IS NULL AND is_active AND NOT is_internal) n
         LEFT JOIN translation t ON t.reference = n.reference AND t.reference_id = n.id
          AND t.locale_code = ? AND t.deleted_at IS NULL`,
      [SHOP_LOCALES[language]],
    );
    const counts = new Map<string, number>();
    for (const word of rows.flatMap(({ name }) => wordsOf(name))) {
      for (const part of language === "sv" ? [word, ...compoundParts(word)] : [word]) {
        counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
    return counts;
  });
}

/** `q` with each unknown word replaced by the known one that it is nearest to; as it was where all are known or none is near. */
export async function corrected(db: Knex, q: string, language: ShopLanguage): Promise<string> {
  const known = await vocabulary(db, language);
  return wordsOf(q)
    .map((word) => (known.has(word) ? word : (nearest(word, known) ?? word)))
    .join(" ");
}

function nearest(word: string, known: Vocabulary): string | undefined {
  const most = typosIn(word);
  let best: { word: string; away: number; count: number } | undefined;
  if (most === 0) {
    return undefined;
  }
  for (const [candidate, count] of known) {
    const away = distance(word, candidate, best?.away ?? most);
    const isNearer = away <= most && (!best || away < best.away);
    if (isNearer || (best && away === best.away && count > best.count)) {
      best = { word: candidate, away, count };
    }
  }
  return best?.word;
}
