import { model } from "@medusajs/framework/utils";

export const NETWORK_SETTING_ID = "network";

/** The network's own settings: one row, id 'network'. A sale snapshots what it goes by. */
const NetworkSetting = model.define("network_setting", {
  id: model.text().primaryKey(),
  name: model.text(),
  organisation_number: model.text().nullable(),
  sale_model: model.enum(["intermediary", "commission_sale"]).default("intermediary"),
  vat_registered_from: model.text().nullable(),
});

export default NetworkSetting;
