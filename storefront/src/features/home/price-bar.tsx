import { givenShare } from "./given-share";
import styles from "./how-it-works.module.css";

const width = 1000;
const gap = 8;

/** A price as a strip of cloth: the part that goes to places is cut off and sewn to a step. */
export function PriceBar({
  price_minor,
  given_minor,
}: {
  price_minor: bigint;
  given_minor: bigint;
}) {
  const given = Math.round(givenShare(price_minor, given_minor) * width);
  const rest = width - given - gap;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${width} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.rest} width={rest} height={70} />
      <rect className={styles.given} x={rest + gap} y={30} width={given} height={70} />
      <path
        className={styles.stitch}
        d={`M${rest + gap + 8} 38H${width - 8}V92H${rest + gap + 8}Z`}
      />
    </svg>
  );
}
