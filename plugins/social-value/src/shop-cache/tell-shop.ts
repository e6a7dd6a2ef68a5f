/** Where the shop is told, and by which secret; none while it is not told. */
export interface ShopAddress {
  urls: string[];
  secret: string;
}

/** The shop takes so many tags at once. */
const MOST_TAGS = 500;
const TIMEOUT_MS = 2_000;
/** How long is waited after each time that a shop did not answer. */
const PAUSES_MS = [250, 1_000, 4_000];

/**
 * Where each process of the shop is told of changes: `INSTEG_SHOP_URLS`, comma separated, or the shop's own
 * address. Null without `INSTEG_REVALIDATE_SECRET`: then its pages are as old as they may be.
 */
export function shopAddresses(env: NodeJS.ProcessEnv = process.env): ShopAddress | null {
  const secret = env.INSTEG_REVALIDATE_SECRET ?? "";
  const urls = (env.INSTEG_SHOP_URLS || env.INSTEG_STOREFRONT_URL || "")
    .split(",")
    .map((url) => url.trim().replace(/\/+$/, ""))
    .filter(Boolean);
  return secret && urls.length > 0 ? { secret, urls } : null;
}

/**
 * Tells every process of the shop what has changed, and tries again for some seconds. Gives what could not
 * be told, for the log: pages are then read anew when their time is out.
 */
export async function tellShop(
  { urls, secret }: ShopAddress,
  tags: readonly string[],
  pauses_ms: readonly number[] = PAUSES_MS,
): Promise<string[]> {
  const told = tags.length > MOST_TAGS ? withoutProducts(tags) : tags;
  const answers = await Promise.all(
    urls.map((url) => tellOne(`${url}/changes`, secret, told, pauses_ms)),
  );
  return answers.filter((problem) => problem !== null);
}

/** So many products that all may as well be read anew. */
function withoutProducts(tags: readonly string[]): string[] {
  return [...tags.filter((tag) => !tag.startsWith("product:")), "products:all"];
}

async function tellOne(
  url: string,
  secret: string,
  tags: readonly string[],
  pauses_ms: readonly number[],
): Promise<string | null> {
  for (const pause_ms of [...pauses_ms, null]) {
    const problem = await post(url, secret, tags);
    if (problem === null) {
      return null;
    }
    if (pause_ms === null || problem.isFinal) {
      return `${url}: ${problem.text}`;
    }
    await new Promise((resolve) => setTimeout(resolve, pause_ms).unref());
  }
  return null;
}

async function post(url: string, secret: string, tags: readonly string[]) {
  try {
    const { ok, status } = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ tags }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "error",
    });
    // What the shop refuses, it would refuse again.
    return ok ? null : { text: `answered ${status}`, isFinal: status >= 400 && status < 500 };
  } catch (error) {
    return { text: String(error), isFinal: false };
  }
}
