import { sourceSet } from "@/lib/picture-source";
import styles from "./picture.module.css";

interface Props {
  url: string | null;
  /** Empty when the text beside the picture says the same. */
  alt: string;
  /** Chooses the square's tint: the same for all pictures of one enterprise. */
  tintKey: string;
  /** Goods are square, enterprises and value chains wide. */
  shape?: keyof typeof shapes;
  /**
   * How wide it is shown, as the `sizes` of a picture that comes in several widths. Without it the picture
   * comes as it is stored, as the stall's page needs it, which keeps its pictures for days without a network.
   */
  sizes?: string;
  /** The picture is among the first things seen: load it at once. */
  isFirst?: boolean;
  className?: string;
}

const shapes = {
  square: { width: 800, height: 800 },
  wide: { width: 1200, height: 675 },
};
/** How wide pictures are in the shop's layouts (`ui/layout.module.css`). */
export const widths = {
  grid: "(min-width: 48rem) 18rem, 48vw",
  broad: "(min-width: 48rem) 24rem, 94vw",
  beside: "(min-width: 48rem) 40rem, 100vw",
};

const tints = [styles.one, styles.two, styles.three, styles.four, styles.five];

/** A picture on a tinted field; the field alone when there is none. */
export function Picture({
  url,
  alt,
  tintKey,
  shape = "square",
  sizes,
  isFirst,
  className = "",
}: Props) {
  const { width, height } = shapes[shape];
  const srcSet = url && sizes ? sourceSet(url) : undefined;
  return (
    <span className={`${styles.field} ${styles[shape]} ${tintOf(tintKey)} ${className}`}>
      {url && (
        // biome-ignore lint/performance/noImgElement: the same in several widths, without a script
        <img
          src={url}
          srcSet={srcSet}
          sizes={srcSet && sizes}
          alt={alt}
          width={width}
          height={height}
          loading={isFirst ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : "auto"}
          decoding="async"
        />
      )}
    </span>
  );
}

function tintOf(key: string): string | undefined {
  let sum = 0;
  for (const character of key) sum += character.codePointAt(0) ?? 0;
  return tints[sum % tints.length];
}
