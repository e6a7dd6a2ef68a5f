import { defineLink } from "@medusajs/framework/utils";
import EnterpriseModule from "../modules/enterprise";
import TrainingModule from "../modules/training";

/** A place names its enterprise itself: read only. */
export default defineLink(
  { linkable: TrainingModule.linkable.trainingPlace, field: "enterprise_id" },
  EnterpriseModule.linkable.enterprise,
  { readOnly: true },
);
