import { bark, cream, darker, honey, lighter, oat } from "./palette.mjs";
import { diamonds, stripes, uprights, waves } from "./patterns.mjs";

const fringe = (pen, x1, x2, y, colour, length = 44) =>
  pen.each(Math.round((x2 - x1) / 16), (i) => {
    const x = x1 + 8 + i * 16;
    return pen.line(
      [
        [x, y - 4],
        [x + pen.jitter(5), y + length],
      ],
      colour,
      6,
    );
  });

/** A shawl over a wooden rod. */
export function shawl(pen, { colour, pattern }) {
  const tail = (x, w, bottom) => {
    const d = pen.outline(
      [
        [x, 196],
        [x + w, 196],
        [x + w + 8, bottom],
        [x - 8, bottom],
      ],
      { r: 12 },
    );
    return (
      fringe(pen, x - 6, x + w + 6, bottom, darker(colour, 0.1)) +
      pen.cloth(d, colour, waves(pen, [x - 20, 236, w + 40, bottom - 236], pattern, 10, 46))
    );
  };
  return [
    tail(420, 130, 520),
    pen.box(410, 200, 34, 330, darker(colour, 0.25), { opacity: 0.35 }),
    tail(236, 200, 616),
    pen.box(120, 176, 560, 30, bark, { r: 14 }),
    pen.soft(
      [
        [230, 176],
        [390, 158],
        [556, 176],
        [556, 216],
        [390, 208],
        [232, 218],
      ],
      darker(colour, 0.08),
    ),
  ].join("");
}

export function foldedBlanket(pen, { colour, bands }) {
  const fold = (y, h, tone) => {
    const d = pen.outline(
      [
        [150, y],
        [640, y],
        [660, y + h / 2],
        [640, y + h],
        [150, y + h],
      ],
      { r: 38 },
    );
    return pen.cloth(d, tone, uprights(pen, [180, y, 130, h], bands, 16, 14));
  };
  return [
    pen.shadow(400, 640, 280),
    fringe(pen, 470, 640, 612, oat, 30),
    fold(520, 110, darker(colour, 0.12)),
    fold(412, 114, darker(colour, 0.04)),
    fold(300, 118, colour),
    pen.line(
      [
        [190, 418],
        [400, 424],
        [630, 416],
      ],
      darker(colour, 0.3),
      5,
      { opacity: 0.4 },
    ),
    pen.line(
      [
        [190, 528],
        [400, 534],
        [630, 526],
      ],
      darker(colour, 0.3),
      5,
      { opacity: 0.4 },
    ),
  ].join("");
}

export function cushion(pen, { colour, pattern }) {
  const d = pen.softly(
    [
      [176, 196],
      [290, 206],
      [400, 204],
      [510, 206],
      [624, 196],
      [614, 310],
      [616, 530],
      [628, 636],
      [510, 628],
      [290, 628],
      [172, 636],
      [184, 530],
      [186, 310],
    ],
    4,
  );
  return (
    pen.shadow(400, 640, 240) +
    pen.cloth(d, colour, diamonds(pen, [170, 190, 460, 440], pattern, 115)) +
    pen.clip(d, pen.box(180, 590, 460, 80, darker(colour, 0.6), { opacity: 0.12 }))
  );
}

/** A woven strip hanging from above with its end towards the viewer. */
export function runner(pen, { colour, bands }) {
  const d = pen.outline(
    [
      [270, 130],
      [530, 130],
      [546, 600],
      [254, 600],
    ],
    { r: 8 },
  );
  const rows = pen.each(6, (row) =>
    pen.each(7, (i) => {
      const y = 170 + row * 74;
      const x = 268 + i * 44;
      const tone = bands[(row + (i % 2)) % bands.length];
      return pen.shape(
        [
          [x, y - 28],
          [x + 22, y],
          [x, y + 28],
          [x - 22, y],
        ],
        tone,
        { r: 3, wobble: 1.5 },
      );
    }),
  );
  return (
    fringe(pen, 256, 544, 598, darker(colour, 0.1), 58) +
    pen.cloth(d, colour, rows + stripes(pen, [250, 196, 300, 400], [bands[0]], 6, 68))
  );
}

export function seatPads(pen, { colour, rings }) {
  const pad = (cx, cy, tones) =>
    pen.blob(cx, cy + 20, 210, 196, darker(tones[0], 0.25), { wobble: 0.01 }) +
    tones
      .map((tone, i) => pen.blob(cx, cy, 210 - i * 46, 196 - i * 43, tone, { wobble: 0.015 }))
      .join("");
  return (
    pen.shadow(410, 630, 260) +
    pad(460, 350, [darker(colour, 0.1), ...rings]) +
    pad(350, 420, [colour, ...[...rings].reverse()])
  );
}

export function booklet(pen, { colour, bands }) {
  const squares = pen.each(5, (row) =>
    pen.each(5, (column) =>
      (row * 2 + column) % 3 === 0 || (row + column * 2) % 5 === 0
        ? pen.box(290 + column * 44, 280 + row * 44, 40, 40, bands[(row + column) % bands.length], {
            r: 4,
            wobble: 1,
          })
        : "",
    ),
  );
  return pen.turn(
    -5,
    400,
    410,
    [
      pen.box(248, 176, 330, 476, darker(oat, 0.35), { r: 8, opacity: 0.5 }),
      pen.box(252, 170, 318, 470, darker(cream, 0.08), { r: 8 }),
      pen.box(230, 160, 330, 472, colour, { r: 8 }),
      pen.box(230, 160, 30, 472, darker(colour, 0.2), { r: 6 }),
      pen.box(276, 264, 248, 252, cream, { r: 8 }),
      squares,
      pen.box(310, 556, 180, 14, lighter(colour, 0.5), { r: 6 }),
      pen.box(276, 196, 248, 24, honey, { r: 6 }),
    ].join(""),
  );
}
