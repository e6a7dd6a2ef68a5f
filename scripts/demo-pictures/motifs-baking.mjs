import { bark, cream, darker, honey, lighter, moss, oat, rust, sky, wheat } from "./palette.mjs";
import { leaf } from "./patterns.mjs";

export function ryeLoaf(pen) {
  const crust = darker(bark, 0.12);
  const slice = (x, y) =>
    pen.soft(
      [
        [x - 84, y + 96],
        [x - 96, y - 30],
        [x - 70, y - 96],
        [x + 70, y - 96],
        [x + 96, y - 30],
        [x + 84, y + 96],
      ],
      crust,
    ) +
    pen.soft(
      [
        [x - 70, y + 82],
        [x - 80, y - 26],
        [x - 58, y - 80],
        [x + 58, y - 80],
        [x + 80, y - 26],
        [x + 70, y + 82],
      ],
      lighter(bark, 0.22),
    ) +
    pen.each(12, () => pen.blob(x + pen.jitter(54), y + pen.jitter(62), 6, 4, crust));
  return [
    pen.shadow(400, 640, 290),
    pen.box(110, 606, 580, 36, wheat, { r: 14 }),
    pen.soft(
      [
        [280, 602],
        [272, 430],
        [330, 372],
        [600, 372],
        [654, 430],
        [650, 602],
      ],
      crust,
    ),
    pen.each(4, (i) =>
      pen.line(
        [
          [380 + i * 66, 384],
          [400 + i * 66, 420],
          [392 + i * 66, 450],
        ],
        lighter(bark, 0.25),
        10,
      ),
    ),
    pen.each(14, (i) => pen.blob(350 + i * 20, 392 + pen.jitter(14), 5, 4, oat)),
    slice(300, 502),
    pen.turn(-10, 190, 510, slice(196, 506)),
  ].join("");
}

export function crispbread(pen) {
  const round = (x, y, tone) =>
    pen.blob(x, y, 190, 186, darker(tone, 0.2), { wobble: 0.015 }) +
    pen.blob(x - 4, y - 6, 186, 182, tone, { wobble: 0.015 }) +
    pen.each(30, (i) => {
      const angle = i * 2.4;
      const reach = 60 + (i % 8) * 14;
      return pen.blob(
        x + Math.cos(angle) * reach,
        y + Math.sin(angle) * reach,
        7,
        6,
        darker(tone, 0.22),
      );
    }) +
    pen.blob(x, y, 36, 34, "#f1e3c9");
  return (
    pen.shadow(410, 640, 260) +
    round(470, 360, darker(wheat, 0.12)) +
    round(340, 430, wheat) +
    pen.line(
      [
        [520, 560],
        [590, 520],
        [650, 440],
      ],
      moss,
      7,
    ) +
    pen.each(6, (i) => leaf(pen, 560 + i * 16, 540 - i * 20, 40, i % 2 ? -90 : -10, honey))
  );
}

export function buns(pen) {
  const bun = (x, y) =>
    pen.blob(x, y + 8, 112, 92, darker(rust, 0.12)) +
    pen.blob(x, y, 110, 88, "#cf8f4e") +
    pen.line(
      [
        [x - 84, y + 20],
        [x - 20, y - 56],
        [x + 70, y - 30],
      ],
      lighter("#cf8f4e", 0.4),
      24,
    ) +
    pen.line(
      [
        [x - 60, y - 34],
        [x + 10, y + 40],
        [x + 88, y + 10],
      ],
      darker("#cf8f4e", 0.2),
      20,
    ) +
    pen.line(
      [
        [x - 40, y + 54],
        [x + 26, y - 4],
        [x + 40, y - 62],
      ],
      lighter("#cf8f4e", 0.3),
      22,
    ) +
    pen.each(6, () =>
      pen.box(x + pen.jitter(70), y + pen.jitter(50), 9, 9, cream, { r: 2, wobble: 1 }),
    );
  return (
    pen.shadow(400, 650, 290) +
    pen.blob(400, 600, 300, 56, sky) +
    pen.blob(400, 590, 250, 38, lighter(sky, 0.4)) +
    bun(276, 520) +
    bun(524, 520) +
    bun(400, 380)
  );
}
