import { z } from "zod";
import { readCached } from "./client";
import { BackendError } from "./errors";

const regionList = z.object({
  regions: z.array(
    z.object({
      id: z.string(),
      currency_code: z.string(),
      countries: z.array(z.object({ iso_2: z.string() })).nullish(),
    }),
  ),
});

/** The one region the shop sells in: Sweden, in kronor. */
export async function getRegion(): Promise<{ id: string; currency_code: string }> {
  const { regions } = await readCached("regions", { path: "/store/regions" }, regionList);
  const region = regions.find(({ currency_code }) => currency_code === "sek");
  if (!region) throw new BackendError("unexpected_answer", 200, "no region in SEK");
  return region;
}
