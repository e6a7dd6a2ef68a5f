import styles from "./way-drawing.module.css";
import { Bee, Hive, Home, Knots, Log, Sheep, Spruce, Workshop } from "./way-parts";

/**
 * What Insteg is, drawn: wool, honey and wood follow a thread to a workshop whose door stands open,
 * on to a parcel at somebody's step, and the money goes back. Its colours follow light and dark.
 */
export function WayDrawing({ label, className = "" }: { label: string; className?: string }) {
  return (
    <svg viewBox="0 0 720 380" className={`${styles.drawing} ${className}`} role="img">
      <title>{label}</title>
      <circle className={styles.sun} cx={562} cy={84} r={46} />
      <path
        className={styles.far}
        d="M18 292C22 226 96 172 190 182 246 188 288 200 330 214 420 196 560 150 690 204 712 226 716 262 704 292Z"
      />
      <path
        className={styles.near}
        d="M4 306C40 256 150 262 230 276S360 282 420 274 610 248 690 268C716 278 722 306 708 330 690 362 560 372 430 374S90 380 34 352C8 338-4 322 4 306Z"
      />
      <Spruce x={44} y={272} size={1.25} />
      <Spruce x={98} y={262} size={0.95} />
      <Spruce x={694} y={276} size={0.7} />
      <Log x={70} y={318} />
      <Sheep x={176} y={268} />
      <Hive x={272} y={276} />
      <Bee x={262} y={186} />
      <Workshop />
      <Home />
      <path className={styles.money} d="M626 132C610 62 520 34 462 60 438 71 424 88 420 112" />
      <path className={styles.arrow} d="m410 100 10 15 14-11" />
      <g className={styles.coins}>
        <circle cx={592} cy={70} r={11} />
        <circle cx={531} cy={47} r={13} />
        <circle cx={466} cy={59} r={11} />
        <path d="M531 41v12M592 65v10M466 54v10" />
      </g>
      <path
        className={styles.thread}
        pathLength={100}
        d="M92 322C120 346 150 330 176 302S250 330 272 312 352 352 418 326 512 352 566 316"
      />
      <Knots />
    </svg>
  );
}
