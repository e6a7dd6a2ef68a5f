import styles from "./way-drawing.module.css";

interface At {
  x: number;
  y: number;
}

export function Spruce({ x, y, size }: At & { size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <rect className={styles.bark} x={-4} y={-8} width={8} height={16} />
      <path className={styles.spruce} d="M0-92 19-56H10L28-26H16L34 0h-68l18-26h-12l18-30h-9Z" />
      <path className={styles.spruceShade} d="M0-92 19-56H10L28-26H16L34 0H0Z" />
    </g>
  );
}

export function Log({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className={styles.bark} d="M-40-13h62a13 13 0 0 1 0 26h-62Z" />
      <circle className={styles.wood} cx={-40} r={13} />
      <circle className={styles.ring} cx={-40} r={8} />
      <circle className={styles.ring} cx={-40} r={3.5} />
    </g>
  );
}

export function Sheep({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        className={styles.dark}
        d="M-20 8h6v26h-6zM-6 10h6v26h-6zM10 10h6v26h-6zM22 8h6v24h-6z"
      />
      <path
        className={styles.wool}
        d="M-34 6c-12-4-10-20 2-22 0-14 18-18 25-9 8-10 26-7 27 4 14-2 22 14 12 23 4 14-14 21-24 14-8 8-24 7-28-2-8 4-17 0-14-8Z"
      />
      <path
        className={styles.dark}
        d="M28-22c10-4 20 2 21 12s-4 15-11 15-13-8-14-15c0-5 1-10 4-12Z"
      />
      <path className={styles.dark} d="m27-18-12-4c-1 6 5 10 12 9Z" />
      <circle className={styles.eye} cx={40} cy={-10} r={1.8} />
    </g>
  );
}

export function Hive({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.bark} x={-38} y={0} width={76} height={8} rx={2} />
      <path className={styles.bark} d="M-28 8h8v24h-8zM20 8h8v24h-8z" />
      <path className={styles.honey} d="M-31 0c-6-36 10-60 31-60s37 24 31 60Z" />
      <path
        className={styles.band}
        d="M-32-14c20 7 44 7 64 0M-30-31c19 7 41 7 60 0M-22-46c14 5 30 5 44 0"
      />
      <path className={styles.dark} d="M-9 0v-5a9 9 0 0 1 18 0v5Z" />
    </g>
  );
}

export function Bee({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <g className={styles.bee}>
        <ellipse className={styles.wing} cx={-2} cy={-9} rx={6} ry={9} />
        <ellipse className={styles.wing} cx={8} cy={-9} rx={6} ry={8} />
        <ellipse className={styles.honey} rx={14} ry={9} />
        <path className={styles.dark} d="M-5-8.500h4v17h-4zM4-8.500h4v17h-4z" />
      </g>
    </g>
  );
}

/** The places: a red workshop with an open door and steps up to it. */
export function Workshop() {
  return (
    <g>
      <path className={styles.bark} d="M470 96h18v44h-18z" />
      <path className={styles.red} d="M342 168h156v122H342Z" />
      <path
        className={styles.boards}
        d="M368 168v122M472 168v122M446 168v40M394 168v40M420 148v60"
      />
      <path className={styles.red} d="m342 168 78-54 78 54Z" />
      <path className={styles.roof} d="m326 172 94-68 94 68-9 9-85-60-85 60Z" />
      <path className={styles.trim} d="M338 172h8v118h-8zM494 172h8v118h-8z" />
      <path className={styles.trim} d="M352 204h30v44h-30zM458 204h30v44h-30z" />
      <path
        className={styles.light}
        d="M356 208h9.500v16.500H356zM368.5 208h9.500v16.500h-9.500zM356 227.500h9.500V244H356zM368.5 227.500h9.500V244h-9.500zM462 208h9.500v16.500H462zM474.5 208h9.500v16.500h-9.500zM462 227.500h9.500V244H462zM474.5 227.500h9.500V244h-9.500z"
      />
      <path className={styles.trim} d="M392 200h56v90h-56z" />
      <path className={styles.light} d="M397 205h46v85h-46z" />
      <path className={styles.door} d="m443 205 20 9v84l-20-8Z" />
      <circle className={styles.light} cx={457} cy={256} r={2} />
      {/* A loom stands in the light. */}
      <path
        className={styles.loom}
        d="M406 290v-46h28v46M402 252h36M410 252v26M415 252v26M420 252v26M425 252v26M430 252v26M406 278h28"
      />
      <path className={styles.step} d="M386 290h68v9h-68zM376 299h88v9h-88zM366 308h108v9H366z" />
      <path
        className={styles.stepShade}
        d="M386 297h68v2h-68zM376 306h88v2h-88zM366 315h108v2H366z"
      />
    </g>
  );
}

/** Who buys: a house with a parcel on its step. */
export function Home() {
  return (
    <g>
      <path className={styles.plaster} d="M584 150h96v132h-96z" />
      <path className={styles.roof} d="m570 154 62-46 62 46Z" />
      <path className={styles.trim} d="M596 170h28v34h-28zM642 170h28v34h-28z" />
      <path className={styles.glass} d="M600 174h20v26h-20zM646 174h20v26h-20z" />
      <path className={styles.trim} d="M609 174h2v26h-2zM655 174h2v26h-2z" />
      <path className={styles.trim} d="M632 218h38v64h-38z" />
      <path className={styles.blue} d="M636 222h30v60h-30z" />
      <circle className={styles.light} cx={641} cy={254} r={2.2} />
      <path className={styles.step} d="M624 282h54v8h-54z" />
      <path className={styles.parcel} d="M566 276h54v42h-54z" />
      <path className={styles.parcelLid} d="M566 276h54v11h-54z" />
      <path
        className={styles.string}
        d="M593 276v42M566 298h54M593 276c-13-16-24-4 0 0 24-4 13-16 0 0Z"
      />
    </g>
  );
}

const knots = [
  [92, 322],
  [176, 302],
  [272, 312],
  [418, 326],
] as const;

/** Where the thread is tied: at what is raw, and at the steps. */
export function Knots() {
  return (
    <g className={styles.knots}>
      {knots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={6.5} />
      ))}
    </g>
  );
}
