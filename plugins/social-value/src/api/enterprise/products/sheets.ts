import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { headingRow } from "../../../goods/export-rows";
import { FILE_TYPES, type FileType, sheetFile } from "../../../goods/files";
import type { Language } from "../../../goods/import/columns";
import { exportGoods } from "../../../workflows/goods/export-goods";
import { sendFile } from "../../lib/send-file";
import { memberOf } from "../access/guard";

const NAMES = {
  sv: { template: "mall-varor", export: "varor" },
  en: { template: "template-goods", export: "goods" },
} as const;

/** Sends the spreadsheet to fill in. */
export async function sendTemplate(
  req: MedusaRequest,
  res: MedusaResponse,
  type: FileType,
): Promise<void> {
  await send(req, res, type, "template", (language) => [headingRow(language)]);
}

/** Sends the enterprise's own goods as a spreadsheet. */
export async function sendExport(
  req: MedusaRequest,
  res: MedusaResponse,
  type: FileType,
): Promise<void> {
  const { enterprise_id } = memberOf(res);
  await send(req, res, type, "export", (language) =>
    exportGoods(req.scope, enterprise_id, language),
  );
}

async function send(
  req: MedusaRequest,
  res: MedusaResponse,
  type: FileType,
  what: "template" | "export",
  rowsIn: (language: Language) => string[][] | Promise<string[][]>,
): Promise<void> {
  const language = req.locale?.startsWith("en") ? "en" : "sv";
  const name = NAMES[language][what];
  const content = await sheetFile(type, name, await rowsIn(language));
  sendFile(res, { name: `${name}.${type}`, type: FILE_TYPES[type], content });
}
