import { loadSitemap } from "@/features/found/load-sitemap";
import { entriesOfFile, sitemapXml } from "@/features/found/sitemap";
import { orOutageXml, xmlResponse } from "@/lib/xml";

/** One file of a sitemap that fills several: `/sitemap/1.xml`; 404 for one that it does not fill. */
export async function GET(_: Request, { params }: RouteContext<"/sitemap/[file]">) {
  const { file } = await params;
  const number = Number(file.match(/^([1-9]\d{0,5})\.xml$/)?.[1]);
  if (!number) return new Response(null, { status: 404 });
  return orOutageXml(async () => {
    const entries = entriesOfFile(await loadSitemap(), number);
    if (entries.length === 0) return new Response(null, { status: 404 });
    return xmlResponse(sitemapXml(entries), "application/xml");
  });
}
