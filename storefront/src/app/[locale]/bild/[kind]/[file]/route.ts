import { drawSharePicture } from "@/features/found/share-picture";
import { shareWords } from "@/features/found/share-words";
import { isLocale } from "@/i18n/routing";
import { shareKinds } from "@/lib/paths";

/** Drawn when it is first asked for, and kept until what it says has changed. */
export const generateStaticParams = () => [];
export const dynamic = "force-static";

const keep = "public, max-age=3600";

/** The picture that a shared link shows: `/sv/bild/vara/sommarhonung.png`. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/[locale]/bild/[kind]/[file]">,
): Promise<Response> {
  const { locale, kind: wanted, file } = await params;
  const kind = shareKinds.find((one) => one === wanted);
  const handle = decodeURIComponent(file).match(/^(.+)\.png$/)?.[1];
  const words = isLocale(locale) && kind && handle ? await shareWords(locale, kind, handle) : null;
  if (!words) return new Response(null, { status: 404 });
  const drawn = await drawSharePicture(words).arrayBuffer();
  return new Response(drawn, { headers: { "content-type": "image/png", "cache-control": keep } });
}
