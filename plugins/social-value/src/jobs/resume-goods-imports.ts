import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { resumeImports } from "../workflows/goods/run-import";

/** Every minute: goes on with spreadsheets of goods where a crash stopped them. */
export default async function resumeGoodsImports(container: MedusaContainer): Promise<void> {
  const resumed = await resumeImports(container);
  if (resumed > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Goods: went on with ${resumed} spreadsheets`);
  }
}

export const config = { name: "resume-goods-imports", schedule: "* * * * *" };
