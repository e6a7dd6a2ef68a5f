import { getTranslations } from "next-intl/server";
import type { Product } from "@/lib/backend/product";
import { Picture, widths } from "@/ui/picture";
import styles from "./gallery.module.css";

const idOf = (index: number) => `bild-${index + 1}`;

/**
 * All pictures of a product: side by side to swipe, and small ones below that lead to each. Links
 * and scrolling do it all, without a script.
 */
export async function Gallery({ product }: { product: Product }) {
  const t = await getTranslations("product");
  const { images, thumbnail, title } = product;
  const pictures = images.length > 0 ? images : [{ url: thumbnail, alt: null }];
  const tintKey = product.provenance?.enterprise.handle ?? product.handle;
  if (pictures.length === 1) {
    const [{ url, alt } = { url: null, alt: null }] = pictures;
    return <Picture url={url} alt={alt ?? title} tintKey={tintKey} sizes={widths.beside} isFirst />;
  }
  const altOf = (alt: string | null, index: number) =>
    alt ?? t("pictureOf", { title, number: index + 1, count: pictures.length });
  return (
    <div className={styles.gallery}>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.pictures} aria-label={t("gallery")} tabIndex={0}>
        {pictures.map(({ url, alt }, index) => (
          <div key={url} id={idOf(index)} className={styles.picture}>
            <Picture
              url={url}
              alt={altOf(alt, index)}
              tintKey={tintKey}
              sizes={widths.beside}
              isFirst={index === 0}
            />
          </div>
        ))}
      </section>
      <ul className={styles.small}>
        {pictures.map(({ url, alt }, index) => (
          <li key={url}>
            <a
              href={`#${idOf(index)}`}
              aria-label={t("toPicture", { picture: altOf(alt, index) })}
              className={styles.thumb}
            >
              <Picture url={url} alt="" tintKey={tintKey} sizes="4.5rem" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
