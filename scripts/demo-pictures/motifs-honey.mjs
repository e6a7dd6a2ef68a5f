import { bark, cream, darker, honey, lighter, madder, mix, pine, wheat } from "./palette.mjs";

export function honeyDipper(pen, x, y, degrees) {
  return pen.turn(
    degrees,
    x,
    y,
    pen.box(x - 9, y - 210, 18, 240, bark, { r: 8, wobble: 1 }) +
      pen.each(4, (i) =>
        pen.box(x - 40 + (i % 3 ? 0 : 8), y + 14 + i * 26, 80 - (i % 3 ? 0 : 16), 20, wheat, {
          r: 10,
          wobble: 1,
        }),
      ),
  );
}

export function heather(pen, x, y, height, lean) {
  const stem = [
    [x, y],
    [x + lean * 0.4, y - height / 2],
    [x + lean, y - height],
  ];
  return (
    pen.line(stem, pine, 7) +
    pen.each(11, (i) => {
      const t = i / 11;
      const side = i % 2 ? 14 : -14;
      return pen.blob(
        x + lean * t + side + lean * 0.1,
        y - height * (0.3 + t * 0.7),
        13 - t * 5,
        15 - t * 5,
        i % 3 ? mix(madder, cream, 0.4) : mix(madder, cream, 0.25),
      );
    })
  );
}

export function comb(pen, [x, y, w, h], colour, size = 46) {
  const cells = { light: [], dark: [] };
  let row = 0;
  for (let top = y; top < y + h + size / 2; top += size * 0.8, row += 1) {
    for (let left = x + (row % 2 ? size * 0.46 : 0); left < x + w + size / 2; left += size * 0.93) {
      const cell = [30, 90, 150, 210, 270, 330].map((degrees) => {
        const angle = (degrees / 180) * Math.PI;
        return [left + Math.cos(angle) * size * 0.44, top + Math.sin(angle) * size * 0.44];
      });
      cells[pen.random() < 0.25 ? "dark" : "light"].push(cell);
    }
  }
  return (
    pen.facets(cells.light, lighter(colour, 0.22)) + pen.facets(cells.dark, darker(colour, 0.14))
  );
}

export function combBox(pen) {
  const slab = pen.outline(
    [
      [214, 330],
      [586, 330],
      [586, 590],
      [214, 590],
    ],
    { r: 12 },
  );
  return [
    pen.shadow(400, 650, 260),
    pen.box(170, 286, 460, 350, wheat, { r: 14 }),
    pen.box(196, 312, 408, 298, darker(wheat, 0.35), { r: 10 }),
    pen.cloth(slab, honey, comb(pen, [214, 330, 372, 260], honey, 62)),
    pen.soft(
      [
        [586, 520],
        [640, 540],
        [660, 620],
        [640, 660],
        [612, 640],
        [600, 570],
      ],
      darker(honey, 0.06),
    ),
    pen.turn(-4, 400, 240, pen.box(150, 190, 460, 74, darker(wheat, 0.12), { r: 12 })),
  ].join("");
}

export function rolledCandles(pen) {
  const candle = (x, top, tone) => {
    const d = pen.outline(
      [
        [x - 58, top],
        [x + 58, top],
        [x + 58, 640],
        [x - 58, 640],
      ],
      { r: 12 },
    );
    return (
      pen.line(
        [
          [x, top + 4],
          [x + 3, top - 34],
        ],
        bark,
        7,
      ) + pen.cloth(d, tone, comb(pen, [x - 58, top, 116, 640 - top], tone, 52))
    );
  };
  return (
    pen.shadow(400, 642, 210) +
    candle(474, 230, darker(honey, 0.05)) +
    candle(330, 180, honey) +
    pen.box(262, 450, 280, 34, madder, { r: 8 }) +
    pen.soft(
      [
        [404, 466],
        [350, 424],
        [320, 450],
        [352, 486],
      ],
      madder,
    ) +
    pen.soft(
      [
        [404, 466],
        [456, 424],
        [486, 452],
        [452, 488],
      ],
      darker(madder, 0.15),
    )
  );
}

/** A waxed cloth over a bowl. */
export function waxWrap(pen) {
  const drape = pen.softly([
    [150, 330],
    [270, 290],
    [400, 280],
    [530, 290],
    [650, 330],
    [672, 420],
    [600, 404],
    [540, 452],
    [470, 420],
    [400, 462],
    [330, 420],
    [262, 452],
    [200, 404],
    [128, 420],
  ]);
  return [
    pen.shadow(400, 640, 200),
    pen.soft(
      [
        [170, 340],
        [400, 320],
        [630, 340],
        [606, 480],
        [520, 600],
        [400, 622],
        [280, 600],
        [194, 480],
      ],
      madder,
    ),
    pen.box(310, 600, 180, 42, darker(madder, 0.2), { r: 14 }),
    pen.line(
      [
        [206, 480],
        [244, 548],
        [290, 588],
      ],
      lighter(madder, 0.4),
      12,
    ),
    pen.cloth(drape, honey, comb(pen, [110, 270, 590, 200], honey, 74)),
    pen.line(
      [
        [146, 368],
        [280, 384],
        [400, 388],
        [520, 384],
        [654, 368],
      ],
      bark,
      9,
    ),
  ].join("");
}
