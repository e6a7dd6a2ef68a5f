import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import layout from "@/ui/layout.module.css";

export interface LegalText {
  title: string;
  lead: string;
  /** The month in which what is said of law was last checked, `YYYY-MM-DD`. */
  checked_on: string;
  sections: readonly { id: string; title: string; body: ReactNode }[];
}

/** A long text with its contents first, and when its facts were checked. */
export async function LegalPage({ text }: { text: LegalText }) {
  const [t, format] = await Promise.all([getTranslations("legal"), getFormatter()]);
  const month = format.dateTime(new Date(`${text.checked_on}T12:00:00Z`), {
    month: "long",
    year: "numeric",
  });
  return (
    <article className={`${layout.stack} ${layout.roomy}`}>
      <h1>{text.title}</h1>
      <p className={layout.lead}>{text.lead}</p>
      <nav aria-label={t("contents")}>
        <ul className={layout.points}>
          {text.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {text.sections.map(({ id, title, body }) => (
        <section
          key={id}
          aria-labelledby={id}
          className={`${layout.stack} ${layout.tight} ${layout.prose}`}
        >
          <h2 id={id}>{title}</h2>
          {body}
        </section>
      ))}
      <p className={`${layout.soft} ${layout.prose}`}>{t("checkedOn", { month })}</p>
    </article>
  );
}
