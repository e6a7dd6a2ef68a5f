import type { EnterpriseList } from "../../lib/backend/enterprise";
import sweden from "./sweden.json";

/** Counties' names by Statistics Sweden's code: "Län och kommuner i kodnummerordning", scb.se. */
const countyNames: Readonly<Record<string, string>> = {
  "01": "Stockholms län",
  "03": "Uppsala län",
  "04": "Södermanlands län",
  "05": "Östergötlands län",
  "06": "Jönköpings län",
  "07": "Kronobergs län",
  "08": "Kalmar län",
  "09": "Gotlands län",
  "10": "Blekinge län",
  "12": "Skåne län",
  "13": "Hallands län",
  "14": "Västra Götalands län",
  "17": "Värmlands län",
  "18": "Örebro län",
  "19": "Västmanlands län",
  "20": "Dalarnas län",
  "21": "Gävleborgs län",
  "22": "Västernorrlands län",
  "23": "Jämtlands län",
  "24": "Västerbottens län",
  "25": "Norrbottens län",
};

export interface MapPlace {
  code: string;
  name: string;
  /** Enterprises there. */
  count: number;
  /** What its places have got from sales in the period, öre. */
  funded_minor: bigint;
  /** Its town on the map; null where the map knows none. */
  at: readonly [number, number] | null;
}

export interface MapCounty {
  code: string;
  name: string;
  places: MapPlace[];
}

const towns: Readonly<Record<string, number[] | undefined>> = sweden.towns;

/** Municipalities with enterprises, by county, both in Swedish alphabetical order. */
export function countiesOf(
  municipalities: EnterpriseList["municipalities"],
  funded: ReadonlyMap<string, bigint>,
): MapCounty[] {
  const byCounty = new Map<string, MapPlace[]>();
  for (const { code, name, count } of municipalities) {
    const [x, y] = towns[code] ?? [];
    const place: MapPlace = {
      code,
      name,
      count,
      funded_minor: funded.get(code) ?? 0n,
      at: x === undefined || y === undefined ? null : [x, y],
    };
    const county = code.slice(0, 2);
    byCounty.set(county, [...(byCounty.get(county) ?? []), place]);
  }
  return [...byCounty]
    .map(([code, places]) => ({
      code,
      name: countyNames[code] ?? code,
      places: places.sort((a, b) => a.name.localeCompare(b.name, "sv")),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
}
