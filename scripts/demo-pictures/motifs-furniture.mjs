import { alder, ash, birch } from "./motifs-boards.mjs";
import { bark, cream, darker, honey, lighter, madder, moss, oat, sky } from "./palette.mjs";
import { grain, leaf } from "./patterns.mjs";

const plank = (pen, [x, y, w, h], colour, options) =>
  pen.box(x, y, w, h, colour, options) + grain(pen, [x, y, w, h], colour, 3);

export function stool(pen, { seat, leg }) {
  const legAt = (x1, x2, bottom) =>
    pen.shape(
      [
        [x1 - 20, 330],
        [x1 + 22, 330],
        [x2 + 17, bottom],
        [x2 - 17, bottom],
      ],
      leg,
      { r: 10 },
    );
  return [
    pen.shadow(400, 654, 220),
    legAt(400, 404, 620),
    pen.box(286, 500, 230, 22, darker(leg, 0.2), { r: 8 }),
    legAt(290, 226, 652),
    legAt(510, 574, 652),
    pen.blob(400, 330, 220, 66, darker(seat, 0.28), { wobble: 0.01 }),
    pen.blob(400, 302, 220, 66, seat, { wobble: 0.01 }),
    pen.blob(400, 302, 150, 40, lighter(seat, 0.25), { opacity: 0.7 }),
    pen.blob(400, 302, 80, 20, seat, { opacity: 0.8 }),
  ].join("");
}

export function pegRail(pen) {
  const peg = (x) =>
    pen.box(x - 11, 330, 22, 80, darker(birch, 0.2), { r: 8, wobble: 1 }) +
    pen.blob(x, 412, 30, 28, birch);
  return [
    plank(pen, [90, 270, 620, 110], alder, { r: 14 }),
    pen.line(
      [
        [300, 420],
        [270, 520],
        [310, 600],
        [352, 520],
        [330, 424],
      ],
      bark,
      9,
    ),
    pen.shape(
      [
        [244, 520],
        [366, 520],
        [384, 660],
        [226, 660],
      ],
      oat,
      { r: 16 },
    ),
    pen.each(5, (i) => peg(160 + i * 120)),
    pen.soft(
      [
        [484, 420],
        [560, 420],
        [566, 560],
        [590, 640],
        [460, 640],
        [482, 540],
      ],
      sky,
    ),
    pen.line(
      [
        [506, 440],
        [504, 540],
        [494, 630],
      ],
      darker(sky, 0.18),
      6,
    ),
    pen.blob(520, 412, 30, 28, birch),
  ].join("");
}

export function wallShelf(pen) {
  const book = (x, h, tone) => pen.box(x, 440 - h, 34, h, tone, { r: 5, wobble: 1.5 });
  const tail = (x, y) =>
    pen.shape(
      [
        [x, y],
        [x + 40, y + 8],
        [x + 40, y + 34],
        [x, y + 42],
      ],
      darker(ash, 0.3),
      { r: 3, wobble: 1 },
    );
  return [
    book(220, 120, madder),
    book(258, 140, sky),
    book(296, 110, moss),
    pen.turn(12, 350, 440, book(336, 124, honey)),
    pen.box(476, 356, 84, 84, cream, { r: 22 }),
    leaf(pen, 518, 364, 110, -70, moss),
    leaf(pen, 518, 364, 100, -125, moss),
    leaf(pen, 518, 364, 90, -30, moss),
    plank(pen, [150, 436, 500, 44], birch, { r: 6 }),
    plank(pen, [150, 612, 500, 44], birch, { r: 6 }),
    pen.box(130, 300, 44, 370, ash, { r: 8 }),
    pen.box(626, 300, 44, 370, ash, { r: 8 }),
    tail(132, 437),
    tail(132, 613),
    tail(628, 437),
    tail(628, 613),
    pen.blob(260, 574, 46, 40, alder),
    pen.box(222, 526, 76, 20, darker(alder, 0.2), { r: 8 }),
    pen.box(350, 528, 60, 84, lighter(madder, 0.3), { r: 10 }),
    pen.box(430, 548, 60, 64, oat, { r: 10 }),
    pen.box(510, 520, 66, 92, lighter(sky, 0.2), { r: 12 }),
  ].join("");
}
