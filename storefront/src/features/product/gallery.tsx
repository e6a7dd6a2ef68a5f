import { getTranslations } from "next-intl/server";
import type { Product } from "@/lib/backend/product";
import { Picture, widths } from "@/ui/picture";
import styles from "./gallery.module.css";

/** All pictures of a product: side by side to swipe on a phone, with no script. */
export async function Gallery({ product }: { product: Product }) {
  const t = await getTranslations("product");
  const { images, thumbnail, title } = product;
  const pictures = images.length > 0 ? images : [{ url: thumbnail, alt: null }];
  const tintKey = product.provenance?.enterprise.handle ?? product.handle;
  if (pictures.length === 1) {
    const [{ url, alt } = { url: null, alt: null }] = pictures;
    return <Picture url={url} alt={alt ?? title} tintKey={tintKey} sizes={widths.beside} isFirst />;
  }
  return (
    // A region that scrolls must be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.gallery} aria-label={t("gallery")} tabIndex={0}>
      {pictures.map(({ url, alt }, index) => (
        <Picture
          key={url}
          url={url}
          alt={alt ?? t("pictureOf", { title, number: index + 1, count: pictures.length })}
          tintKey={tintKey}
          sizes={widths.beside}
          isFirst={index === 0}
          className={styles.picture}
        />
      ))}
    </section>
  );
}
