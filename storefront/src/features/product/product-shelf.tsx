import type { Locale } from "@/i18n/routing";
import type { ProductCard as Card } from "@/lib/backend/product";
import layout from "@/ui/layout.module.css";
import { ProductCard } from "./product-card";

interface Props {
  locale: Locale;
  id: string;
  title: string;
  products: readonly Card[];
  /** Where all of them are. */
  more?: { href: string; label: string };
  isFirst?: boolean;
}

/** A titled row of products; nothing at all where there are none. */
export function ProductShelf({ locale, id, title, products, more, isFirst }: Props) {
  if (products.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby={id}>
      <div className={layout.row}>
        <h2 id={id}>{title}</h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      <ul className={layout.grid}>
        {products.map((product, index) => (
          <li key={product.id}>
            <ProductCard
              locale={locale}
              product={product}
              headingLevel={3}
              isFirst={isFirst && index < 4}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
