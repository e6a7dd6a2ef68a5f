/** A number generator (mulberry32) that gives the same picture for the same name every time. */
function randomFrom(name) {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (a, b, part) => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
const distance = (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;

/** Writes path commands in whole units relative to the last point: the shortest text. */
function createTrack() {
  let d = "";
  let [x, y] = [0, 0];
  return {
    start(point) {
      [x, y] = point.map(Math.round);
      d += `M${x} ${y}`;
    },
    /** `command` is l, q or c; its last point is where the track goes on. */
    to(command, ...points) {
      const numbers = points.flatMap((point) => [
        Math.round(point[0]) - x,
        Math.round(point[1]) - y,
      ]);
      d += command + numbers.join(" ").replaceAll(" -", "-");
      [x, y] = points[points.length - 1].map(Math.round);
    },
    text: () => d,
    closed: () => `${d}z`,
  };
}

/** A smooth path through the points (Catmull-Rom, as cubic Béziers). */
function smooth(points, closed) {
  const count = points.length;
  const point = (index) =>
    closed ? points[(index + count) % count] : points[Math.min(count - 1, Math.max(0, index))];
  const track = createTrack();
  track.start(points[0]);
  if (!closed && count === 2) {
    track.to("l", points[1]);
    return track.text();
  }
  if (!closed && count === 3) {
    const [from, middle, to] = points;
    const pull = [0, 1].map((axis) => 2 * middle[axis] - (from[axis] + to[axis]) / 2);
    track.to("q", pull, to);
    return track.text();
  }
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    track.to("c", first, second, to);
  }
  return closed ? track.closed() : track.text();
}

/** Straight edges that bow a little, with rounded corners. */
function cornered(points, radius, bow) {
  const count = points.length;
  const track = createTrack();
  points.forEach((corner, i) => {
    const before = points[(i + count - 1) % count];
    const after = points[(i + 1) % count];
    const enter = between(corner, before, Math.min(0.5, radius / distance(corner, before)));
    const leave = between(corner, after, Math.min(0.5, radius / distance(corner, after)));
    if (i === 0) track.start(enter);
    else track.to("q", bow(between(points[i - 1], corner, 0.5)), enter);
    track.to("q", corner, leave);
  });
  return track.closed();
}

/** Straight edges and sharp corners, for small things in great numbers. */
function faceted(points) {
  const track = createTrack();
  track.start(points[0]);
  for (const point of points.slice(1)) track.to("l", point);
  return track.closed();
}

/**
 * A pen with a slightly unsteady hand. Every method returns SVG text; lengths are in the units of
 * the picture's viewBox. `seed` decides the unsteadiness, so a name always gives the same strokes.
 */
export function createPen(seed) {
  const random = randomFrom(seed);
  let clips = 0;
  const jitter = (amount) => (random() - 0.5) * 2 * amount;
  const moved = ([x, y], amount) => [x + jitter(amount), y + jitter(amount)];
  const filled = (d, fill, { opacity } = {}) =>
    `<path fill="${fill}"${opacity ? ` opacity="${opacity}"` : ""} d="${d}"/>`;

  const pen = {
    random,
    jitter,
    /** A polygon with rounded corners. */
    shape: (points, fill, { r = 14, wobble = 3, ...rest } = {}) =>
      filled(pen.outline(points, { r, wobble }), fill, rest),
    /** The path of such a polygon, for `clip`. */
    outline: (points, { r = 14, wobble = 3 } = {}) =>
      cornered(
        points.map((point) => moved(point, wobble)),
        r,
        (middle) => moved(middle, wobble * 0.7),
      ),
    /** Many polygons of one colour as one path. */
    facets: (polygons, fill) =>
      filled(
        polygons.map((points) => faceted(points.map((point) => moved(point, 1.5)))).join(""),
        fill,
      ),
    box: (x, y, w, h, fill, options = {}) => {
      if (Math.min(w, h) <= 20 && !options.opacity) {
        const [left, top, across, down] = [...moved([x, y], 1), w, h].map(Math.round);
        const corner = Math.round(Math.min(options.r ?? 14, w / 2, h / 2));
        return `<rect x="${left}" y="${top}" width="${across}" height="${down}" rx="${corner}" fill="${fill}"/>`;
      }
      const [right, bottom] = [x + w, y + h];
      return pen.shape(
        [
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
        ],
        fill,
        options,
      );
    },
    /** An almost even ellipse. */
    blob: (cx, cy, rx, ry, fill, { wobble = 0.03, ...rest } = {}) => {
      if (Math.max(rx, ry) > 32) return filled(pen.round(cx, cy, rx, ry, wobble), fill, rest);
      const [x, y, across, down] = [cx, cy, rx, ry].map(Math.round);
      return `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" fill="${fill}"/>`;
    },
    /** A leaf from its stalk at (x, y), pointing in a direction. */
    leaf: (x, y, length, degrees, fill) => {
      const angle = (degrees / 180) * Math.PI;
      const along = (reach, aside) => [
        x + Math.cos(angle) * reach * length - Math.sin(angle) * aside * length,
        y + Math.sin(angle) * reach * length + Math.cos(angle) * aside * length,
      ];
      const track = createTrack();
      track.start([x, y]);
      track.to("q", along(0.4, 0.5 + jitter(0.06)), along(1, 0));
      track.to("q", along(0.4, -0.5 + jitter(0.06)), [x, y]);
      return filled(track.closed(), fill);
    },
    round: (cx, cy, rx, ry, wobble = 0.03) => {
      const count = Math.max(rx, ry) < 110 ? 6 : 8;
      const start = random() * 6;
      const points = Array.from({ length: count }, (_, i) => {
        const angle = start + (i / count) * Math.PI * 2;
        const reach = 1 + jitter(wobble);
        return [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach];
      });
      return smooth(points, true);
    },
    /** A soft closed form through the points. */
    soft: (points, fill, { wobble = 2, ...rest } = {}) =>
      filled(pen.softly(points, wobble), fill, rest),
    softly: (points, wobble = 2) =>
      smooth(
        points.map((point) => moved(point, wobble)),
        true,
      ),
    /** A drawn line through the points. */
    line: (points, colour, width, { wobble = 1.5, opacity, cap } = {}) => {
      const drawn = smooth(
        points.map((point) => moved(point, wobble)),
        false,
      );
      const extra =
        (cap ? ` stroke-linecap="${cap}"` : "") + (opacity ? ` opacity="${opacity}"` : "");
      return `<path fill="none" stroke="${colour}" stroke-width="${width}"${extra} d="${drawn}"/>`;
    },
    /** `content` cut off at the edge of `d`. */
    clip: (d, content) => {
      clips += 1;
      return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${content}</g>`;
    },
    /** A form with things drawn on it that stop at its edge. */
    cloth: (d, fill, content) =>
      pen.clip(d, `<path fill="${fill}" d="M-999-999H2e3V2e3H-999z"/>${content}`),
    turn: (degrees, cx, cy, content) =>
      `<g transform="rotate(${degrees} ${cx} ${cy})">${content}</g>`,
    place: (x, y, scale, content) =>
      `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`,
    shadow: (cx, cy, rx, ry = 22) =>
      `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#4a3626" opacity=".16"/>`,
    each: (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join(""),
  };
  return pen;
}
