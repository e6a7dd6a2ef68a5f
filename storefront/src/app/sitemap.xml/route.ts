import { loadSitemap } from "@/features/found/load-sitemap";
import { fileCount, sitemapIndexXml, sitemapXml } from "@/features/found/sitemap";
import { orOutageXml, xmlResponse } from "@/lib/xml";

/** While building there is no backend. */
export const dynamic = "force-dynamic";

/** All public pages; an index of files when there are more than one file holds. */
export function GET(): Promise<Response> {
  return orOutageXml(async () => {
    const entries = await loadSitemap();
    const files = fileCount(entries.length);
    return xmlResponse(files > 1 ? sitemapIndexXml(files) : sitemapXml(entries), "application/xml");
  });
}
