import styles from "./picture.module.css";

interface Props {
  url: string | null;
  /** Empty when the text beside the picture says the same. */
  alt: string;
  /** Chooses the square's tint: the same for all pictures of one enterprise. */
  tintKey: string;
  /** Goods are square, enterprises and value chains wide. */
  shape?: keyof typeof sizes;
  /** The picture is among the first things seen: load it at once. */
  isFirst?: boolean;
  className?: string;
}

const sizes = {
  square: { width: 800, height: 800 },
  wide: { width: 1200, height: 675 },
};
const tints = [styles.one, styles.two, styles.three, styles.four, styles.five];

/** A picture on a tinted field; the field alone when there is none. */
export function Picture({ url, alt, tintKey, shape = "square", isFirst, className = "" }: Props) {
  const { width, height } = sizes[shape];
  return (
    <span className={`${styles.field} ${styles[shape]} ${tintOf(tintKey)} ${className}`}>
      {url && (
        // biome-ignore lint/performance/noImgElement: drawn SVG; an optimiser has nothing to add
        <img
          src={url}
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
