/**
 * Draws the demo network's pictures. The same code always gives the same files.
 * Usage: node scripts/draw-demo-pictures.mjs [target folder]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chainPictures } from "./demo-pictures/chains.mjs";
import { goods } from "./demo-pictures/goods.mjs";
import { foodScenes } from "./demo-pictures/scenes-food.mjs";
import { gardenScenes } from "./demo-pictures/scenes-garden.mjs";
import { textileScenes } from "./demo-pictures/scenes-textile.mjs";
import { productSheet, sceneSheet } from "./demo-pictures/sheet.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = process.argv[2] ?? join(root, "backend/static/demo");
const scenes = { ...textileScenes, ...gardenScenes, ...foodScenes };

function draw(folder, pictures, sheet) {
  mkdirSync(join(target, folder), { recursive: true });
  for (const [handle, picture] of Object.entries(pictures)) {
    writeFileSync(join(target, folder, `${handle}.svg`), sheet(handle, picture));
  }
  process.stdout.write(`${folder}: ${Object.keys(pictures).length}\n`);
}

draw("products", goods, productSheet);
draw("enterprises", scenes, sceneSheet);
draw("chains", chainPictures, sceneSheet);
