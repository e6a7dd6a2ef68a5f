import { DomainError, parseSwishNumber } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  readStallSetting,
  writeStallSetting,
} from "../../../../modules/funding/stall/stall-setting";
import { fieldIssues } from "../../../../workflows/application/refusals";
import { databaseOf } from "../../../../workflows/lib/database";
import { checkedForm } from "../../../lib/form-input";
import { memberOf } from "../../access/guard";
import { SettingsForm } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await readStallSetting(databaseOf(req.scope), memberOf(res).enterprise_id);
  res.json({ settings });
}

/** Sets the company's Swish number that customers pay to, or none. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { swish_number } = checkedForm(SettingsForm, req.body);
  const settings = { swish_number: swish_number?.trim() ? checkedNumber(swish_number) : null };
  await writeStallSetting(databaseOf(req.scope), memberOf(res).enterprise_id, settings);
  res.json({ settings });
}

function checkedNumber(text: string): string {
  try {
    return parseSwishNumber(text);
  } catch (error) {
    if (error instanceof DomainError) {
      throw fieldIssues("input_invalid", [{ field: "swish_number", code: error.code }]);
    }
    throw error;
  }
}
