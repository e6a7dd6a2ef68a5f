import { isOutage } from "./backend/errors";

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// XML 1.0 has no way to write these, not even escaped; lone halves of surrogate pairs neither.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, "").replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** XML that is written already; only the functions here make it, so text is never taken for it. */
export interface Xml {
  readonly xml: string;
}

/** An element; texts within are escaped, and a child that is null is left out. */
export function element(
  name: string,
  content: string | readonly (Xml | null)[],
  attributes: Record<string, string> = {},
): Xml {
  const inside =
    typeof content === "string"
      ? escapeXml(content)
      : content.map((child) => child?.xml ?? "").join("");
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  return { xml: inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>` };
}

/** For how long others may keep what they have read, in seconds. */
const keep_s = 600;

/** A whole document as an answer. */
export function xmlResponse(root: Xml, contentType: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`, {
    headers: {
      "content-type": `${contentType}; charset=utf-8`,
      "cache-control": `public, max-age=${keep_s}`,
    },
  });
}

/** While the backend is away the answer is 503: its reader comes back, and takes no shop for empty. */
export async function orOutageXml(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    const headers = { "retry-after": "120", "cache-control": "no-store" };
    return new Response(null, { status: 503, headers });
  }
}
