import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { NetworkSettings } from "./network-settings";

function NetworkPage() {
  return <NetworkSettings />;
}

export const config = defineRouteConfig({
  label: "nav.network",
  translationNs: "insteg",
  rank: 12,
});
export const handle = { breadcrumb: () => <Crumb word="nav.network" /> };

export default NetworkPage;
