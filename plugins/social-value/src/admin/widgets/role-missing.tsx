import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Text } from "@medusajs/ui";
import { useFetched } from "../lib/use-api";
import { useProblem } from "../lib/use-problem";

/**
 * Below the login: why somebody who has just signed in is back here. The dashboard cannot draw itself
 * for who has no role, and shows the login again without a word.
 */
function RoleMissingWidget() {
  const problem = useProblem();
  const { error } = useFetched("/admin/access/me");
  return error?.code === "role_missing" ? (
    <Text role="alert" size="small" className="text-ui-fg-error mt-4 max-w-[280px] text-center">
      {problem(error)}
    </Text>
  ) : null;
}

export const config = defineWidgetConfig({
  zone: "login.after",
  id: "insteg:role-missing",
});

export default RoleMissingWidget;
