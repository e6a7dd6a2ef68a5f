import type { DemoProduct } from "../types";
import { foodProducts } from "./food";
import { gardenProducts } from "./garden";
import { joineryProducts } from "./joinery";
import { productOf } from "./product";
import { remakeProducts } from "./remake";
import { woolProducts } from "./wool";

export const products: DemoProduct[] = [
  ...woolProducts,
  ...remakeProducts,
  ...gardenProducts,
  ...joineryProducts,
  ...foodProducts,
].map(productOf);
