import { getTranslations } from "next-intl/server";
import { privateMetadata } from "@/lib/metadata";
import { Outage } from "@/ui/outage";

export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("outage"))("title"));
}

/** What the server shows in place of a kept page that cannot be drawn and never has been. */
export default function OutagePage() {
  return <Outage />;
}
