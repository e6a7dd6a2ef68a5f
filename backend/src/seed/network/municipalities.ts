import type { DemoMunicipality } from "./types";

/** The real municipalities that the fictional enterprises are placed in, with SCB's codes. */
export const municipalities: DemoMunicipality[] = [
  { code: "0126", name: "Huddinge" },
  { code: "0127", name: "Botkyrka" },
  { code: "0140", name: "Nykvarn" },
  { code: "0181", name: "Södertälje" },
  { code: "0461", name: "Gnesta" },
  { code: "0480", name: "Nyköping" },
  { code: "0580", name: "Linköping" },
  { code: "0581", name: "Norrköping" },
  { code: "1291", name: "Simrishamn" },
  { code: "1490", name: "Borås" },
  { code: "1766", name: "Sunne" },
  { code: "1784", name: "Arvika" },
  { code: "1880", name: "Örebro" },
  { code: "2029", name: "Leksand" },
  { code: "2031", name: "Rättvik" },
  { code: "2380", name: "Östersund" },
];
