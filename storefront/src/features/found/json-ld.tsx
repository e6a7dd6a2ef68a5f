/** What schema.org describes; values that are undefined are left out. */
export interface Thing {
  "@type": string;
  [property: string]: unknown;
}

/**
 * Data for whoever reads the page by machine. A browser does not run it, so the content policy lets it
 * be; `<` is escaped, so that no text of an enterprise's can end the element.
 */
export function JsonLd({ data }: { data: Thing }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped below
      dangerouslySetInnerHTML={{ __html: jsonLdText(data) }}
    />
  );
}

/** The data as text that may stand in a script element. */
export function jsonLdText(data: Thing): string {
  const whole = { "@context": "https://schema.org", ...data };
  return JSON.stringify(whole).replaceAll("<", "\\u003c");
}
