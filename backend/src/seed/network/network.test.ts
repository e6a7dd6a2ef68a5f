import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type DemoPlace, demoNetwork, optionValueInEnglish } from "./index";

const {
  activities,
  categories,
  chains,
  channels,
  enterprises,
  municipalities,
  places,
  products,
  shipping_options,
} = demoNetwork;

const backendFolder = resolve(__dirname, "../../..");
const handlesOf = (list: readonly { handle: string }[]) => new Set(list.map((one) => one.handle));
const repeated = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);
const versions = chains.flatMap((chain) =>
  chain.versions.map((version) => ({ chain: chain.handle, ...version })),
);

function passesLuhn(organisation_number: string): boolean {
  const digits = [...organisation_number.replace("-", "")].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return digits.length === 10 && sum % 10 === 0;
}

/** Every {sv, en} pair anywhere in the data, with the path to it. */
function localisedIn(node: unknown, path: string): { path: string; sv: unknown; en: unknown }[] {
  if (node === null || typeof node !== "object") return [];
  if ("sv" in node && "en" in node) return [{ path, sv: node.sv, en: node.en }];
  return Object.entries(node).flatMap(([key, value]) => localisedIn(value, `${path}.${key}`));
}

function mostOccupied(place: DemoPlace): number {
  const { occupied } = place;
  return typeof occupied === "number" ? occupied : Math.max(...occupied.map((step) => step.seats));
}

describe("the demo network's size", () => {
  it("has 60 products in 5 chains, 20 places at 10 enterprises or more, 4 channels", () => {
    expect(products).toHaveLength(60);
    expect(chains).toHaveLength(5);
    expect(places).toHaveLength(20);
    expect(new Set(places.map((place) => place.enterprise)).size).toBeGreaterThanOrEqual(10);
    expect(channels).toHaveLength(4);
    expect(categories).toHaveLength(8);
  });

  it("has 14 enterprises or more, of all six kinds", () => {
    expect(enterprises.length).toBeGreaterThanOrEqual(14);
    expect(new Set(enterprises.map((enterprise) => enterprise.kind)).size).toBe(6);
  });

  it("sells something in every category, channel and chain", () => {
    expect(new Set(products.map((product) => product.category))).toEqual(handlesOf(categories));
    expect(new Set(products.map((product) => product.chain))).toEqual(handlesOf(chains));
    expect(new Set(products.flatMap((product) => product.channels))).toEqual(handlesOf(channels));
  });
});

describe("identities", () => {
  it("never repeat", () => {
    for (const list of [enterprises, chains, places, products, categories, channels]) {
      expect(repeated(list.map((one) => one.handle))).toEqual([]);
    }
    expect(repeated(shipping_options.map((option) => option.handle))).toEqual([]);
    expect(repeated(municipalities.map((municipality) => municipality.code))).toEqual([]);
    expect(repeated(activities.map((activity) => activity.code))).toEqual([]);
    expect(repeated(products.flatMap((p) => p.variants.map((v) => v.sku)))).toEqual([]);
    expect(repeated(enterprises.flatMap((e) => e.organisation_number ?? []))).toEqual([]);
  });

  it("are known wherever they are referred to", () => {
    const known = handlesOf(enterprises);
    const stages = versions.flatMap((version) => version.stages);
    const referred = [...stages, ...places, ...products, ...shipping_options];
    expect(referred.filter((one) => !known.has(one.enterprise))).toEqual([]);
    const codes = new Set(activities.map((activity) => activity.code));
    expect(stages.filter((stage) => !codes.has(stage.activity_code))).toEqual([]);
    const used = new Set(enterprises.map((enterprise) => enterprise.municipality_code));
    expect(used).toEqual(new Set(municipalities.map((municipality) => municipality.code)));
  });
});

describe("enterprises", () => {
  it("have a valid organisation number, or none for a sole trader", () => {
    for (const { organisation_number, kind, handle } of enterprises) {
      if (organisation_number === null) {
        expect(kind, handle).toBe("small_producer");
        continue;
      }
      expect(organisation_number, handle).toMatch(/^\d\d[2-9]\d{3}-\d{4}$/);
      expect(passesLuhn(organisation_number), handle).toBe(true);
    }
  });

  it("are VAT-registered, below the limit, or register in mid-2026", () => {
    const dates = enterprises.map((enterprise) => enterprise.vat_registered_from);
    expect(dates.filter((date) => date === null).length).toBeGreaterThanOrEqual(2);
    expect(dates.some((date) => date?.startsWith("2026-0"))).toBe(true);
  });

  it("each send goods in one paid way and one free way", () => {
    for (const { handle } of enterprises) {
      const own = shipping_options.filter((option) => option.enterprise === handle);
      expect(own.map((option) => option.price_minor === 0)).toEqual([false, true]);
    }
  });
});

describe("chain versions", () => {
  it("have 3–5 stages at different enterprises whose shares sum to 10 000 basis points", () => {
    for (const { chain, published_on, stages } of versions) {
      const label = `${chain} ${published_on}`;
      expect(stages.length, label).toBeGreaterThanOrEqual(3);
      expect(stages.length, label).toBeLessThanOrEqual(5);
      expect(new Set(stages.map((stage) => stage.enterprise)).size, label).toBe(stages.length);
      expect(
        stages.reduce((sum, stage) => sum + stage.share_bp, 0),
        label,
      ).toBe(10_000);
      expect(
        stages.every((stage) => stage.contribution_bp <= 10_000),
        label,
      ).toBe(true);
    }
  });

  it("are two in two of the chains, the second published in 2026", () => {
    const renewed = chains.filter((chain) => chain.versions.length === 2);
    expect(renewed).toHaveLength(2);
    expect(renewed.every((chain) => chain.versions[1]?.published_on.startsWith("2026"))).toBe(true);
  });
});

describe("training places", () => {
  it("stay within their seats, costs and months", () => {
    for (const place of places) {
      expect(place.seats, place.handle).toBeGreaterThanOrEqual(1);
      expect(place.seats, place.handle).toBeLessThanOrEqual(8);
      expect(mostOccupied(place), place.handle).toBeLessThanOrEqual(place.seats);
      expect(place.seat_cost_minor, place.handle).toBeGreaterThanOrEqual(900_000);
      expect(place.seat_cost_minor, place.handle).toBeLessThanOrEqual(3_200_000);
      expect(place.hours_per_month, place.handle).toBeGreaterThanOrEqual(60);
      expect(place.hours_per_month, place.handle).toBeLessThanOrEqual(160);
      const cost_minor = place.seat_cost_minor * mostOccupied(place);
      expect(place.public_support_minor, place.handle).toBeLessThanOrEqual(cost_minor);
      if (Array.isArray(place.occupied)) {
        expect(place.occupied[0]?.from, place.handle).toBe(place.first_month);
      }
    }
  });
});

describe("products", () => {
  it("are sold by an enterprise with a stage in every version of their chain", () => {
    for (const product of products) {
      const own = versions.filter((version) => version.chain === product.chain);
      const without = own.filter(
        (version) => !version.stages.some((stage) => stage.enterprise === product.enterprise),
      );
      expect(without, product.handle).toEqual([]);
    }
  });

  it("have 1–4 variants in whole kronor, each combination of options once", () => {
    for (const { handle, options, variants } of products) {
      expect(variants.length, handle).toBeGreaterThanOrEqual(1);
      expect(variants.length, handle).toBeLessThanOrEqual(4);
      expect(repeated(variants.map((variant) => variant.title)), handle).toEqual([]);
      for (const variant of variants) {
        expect(variant.price_minor > 0 && variant.price_minor % 100 === 0, variant.sku).toBe(true);
        expect(Object.keys(variant.options)).toEqual(options.map((option) => option.title.sv));
      }
    }
  });

  it("have every option value in English", () => {
    const values = products.flatMap((p) => p.options.flatMap((option) => option.values));
    expect(values.filter((value) => optionValueInEnglish(value) === undefined)).toEqual([]);
  });
});

describe("words", () => {
  it("stand in both languages", () => {
    const pairs = localisedIn(demoNetwork, "network");
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.filter(({ sv, en }) => !sv || !en)).toEqual([]);
  });

  it("never call an enterprise registered", () => {
    expect(JSON.stringify(enterprises)).not.toMatch(/\bregistrera[dt]|\bregistered\b/i);
  });
});

describe("pictures", () => {
  const paths = [
    ...enterprises.map((enterprise) => enterprise.picture),
    ...chains.map((chain) => chain.picture),
    ...products.flatMap((product) => product.pictures),
  ];

  it("exist, are small, and hold no script, text or outside reference", () => {
    for (const path of paths) {
      const file = resolve(backendFolder, `.${path}`);
      expect(existsSync(file), path).toBe(true);
      expect(statSync(file).size, path).toBeLessThanOrEqual(12 * 1024);
      const svg = readFileSync(file, "utf8");
      expect(svg, path).not.toMatch(/<script|<text|<image|href|url\(\s*['"]?https?:/i);
    }
  });
});
