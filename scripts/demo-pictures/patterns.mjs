import { cream, darker, honey, lighter, madder, moss } from "./palette.mjs";

/** Patterns fill a box and are meant to be clipped by the form they decorate. */
export function stripes(pen, [x, y, w, h], colours, width, gap = width) {
  let out = "";
  let i = 0;
  for (let top = y + gap / 2; top < y + h; top += width + gap, i += 1) {
    const middle = top + width / 2;
    out += pen.line(
      [
        [x - 20, middle],
        [x + w / 2, middle],
        [x + w + 20, middle],
      ],
      colours[i % colours.length],
      width,
      { wobble: 2, cap: "butt" },
    );
  }
  return out;
}

export function uprights(pen, [x, y, w, h], colours, width, gap = width) {
  let out = "";
  let i = 0;
  for (let left = x + gap / 2; left < x + w; left += width + gap, i += 1) {
    const middle = left + width / 2;
    out += pen.line(
      [
        [middle, y - 20],
        [middle, y + h / 2],
        [middle, y + h + 20],
      ],
      colours[i % colours.length],
      width,
      { wobble: 2, cap: "butt" },
    );
  }
  return out;
}

export function checks(pen, box, colour, width = 22, gap = 34) {
  const bands = stripes(pen, box, [colour], width, gap) + uprights(pen, box, [colour], width, gap);
  return `<g opacity=".5">${bands}</g>`;
}

export function waves(pen, [x, y, w, h], colour, width = 9, gap = 42) {
  let out = "";
  for (let top = y + gap / 2; top < y + h; top += gap) {
    const points = [];
    for (let left = x - 10, i = 0; left <= x + w + 24; left += 24, i += 1) {
      points.push([left, top + (i % 2 ? 9 : -9)]);
    }
    out += pen.line(points, colour, width, { wobble: 1 });
  }
  return out;
}

export function flower(pen, x, y, radius, petal, heart = honey) {
  const petals = pen.each(5, (i) => {
    const angle = (i / 5) * Math.PI * 2 + x;
    const [px, py] = [x + Math.cos(angle) * radius * 0.62, y + Math.sin(angle) * radius * 0.62];
    return `<circle cx="${Math.round(px)}" cy="${Math.round(py)}" r="${Math.round(radius * 0.5)}"/>`;
  });
  return `<g fill="${petal}">${petals}</g><circle cx="${x}" cy="${y}" r="${Math.round(radius * 0.38)}" fill="${heart}"/>`;
}

export const leaf = (pen, x, y, length, degrees, colour) => pen.leaf(x, y, length, degrees, colour);

/** Flowers strewn on a loose grid. */
export function floral(pen, [x, y, w, h], petal = madder, foliage = moss) {
  let out = "";
  let row = 0;
  for (let top = y + 30; top < y + h + 30; top += 88, row += 1) {
    for (let left = x + (row % 2 ? 70 : 25); left < x + w + 30; left += 104) {
      const [fx, fy] = [Math.round(left + pen.jitter(8)), Math.round(top + pen.jitter(8))];
      out += leaf(pen, fx + 10, fy + 10, 34, 30 + pen.jitter(40), foliage);
      out += flower(pen, fx, fy, 22, row % 2 ? petal : lighter(petal, 0.4));
    }
  }
  return out;
}

/** Diamonds within diamonds, as in the weave "gåsöga". */
export function diamonds(pen, [x, y, w, h], colour, step = 92) {
  let out = "";
  for (let top = y; top <= y + h + step; top += step) {
    for (let left = x; left <= x + w + step; left += step) {
      for (const reach of [0.46, 0.22]) {
        const r = step * reach;
        const fill = reach > 0.3 ? colour : lighter(colour, 0.6);
        out += pen.shape(
          [
            [left, top - r],
            [left + r, top],
            [left, top + r],
            [left - r, top],
          ],
          fill,
          { r: 4, wobble: 1.5 },
        );
      }
    }
  }
  return out;
}

/** Patches side by side; `pick(row, column)` chooses each colour. */
export function patches(pen, [x, y, w, h], size, pick) {
  let out = "";
  for (let row = 0; row * size < h; row += 1) {
    for (let column = 0; column * size < w; column += 1) {
      out += pen.box(x + column * size, y + row * size, size + 2, size + 2, pick(row, column), {
        r: 2,
        wobble: 1.5,
      });
    }
  }
  return out;
}

/** A dashed seam. */
export function seam(points, colour = cream, width = 4) {
  const d = points.map(([x, y], i) => `${i ? "L" : "M"}${x} ${y}`).join("");
  return `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="13 10" stroke-linecap="round" d="${d}"/>`;
}

/** Long grain in a piece of wood. */
export function grain(pen, [x, y, w, h], colour, lines = 4) {
  return pen.each(lines, (i) => {
    const top = y + ((i + 0.6) / lines) * h;
    return pen.line(
      [
        [x + w * (0.05 + pen.random() * 0.2), top],
        [x + w * 0.5, top + pen.jitter(6)],
        [x + w * (0.7 + pen.random() * 0.25), top],
      ],
      darker(colour, 0.16),
      4,
    );
  });
}
