import type { Locale } from "@/i18n/routing";
import type { GoodsCard } from "@/lib/backend/search";
import layout from "@/ui/layout.module.css";
import { ProductCard } from "./product-card";

interface Props {
  locale: Locale;
  id: string;
  title: string;
  goods: readonly GoodsCard[];
  /** Where all of them are. */
  more?: { href: string; label: string };
  isFirst?: boolean;
}

/** A titled row of goods; nothing at all where there are none. */
export function ProductShelf({ locale, id, title, goods, more, isFirst }: Props) {
  if (goods.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby={id}>
      <div className={layout.row}>
        <h2 id={id}>{title}</h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      <ul className={layout.grid}>
        {goods.map((one, index) => (
          <li key={one.id}>
            <ProductCard
              locale={locale}
              goods={one}
              headingLevel={3}
              isFirst={isFirst && index < 4}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
