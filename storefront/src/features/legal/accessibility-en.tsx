import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import type { LegalText } from "./legal-page";

/** The accessibility statement, in English. */
export const accessibilityEn = (locale: Locale): LegalText => ({
  title: "Accessibility",
  lead: "Everybody should be able to shop here. We aim at WCAG 2.2, level AA.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "lagen",
      title: "What applies",
      body: (
        <p>
          The Swedish act on the accessibility of certain products and services (2023:254) has
          applied to e-commerce since 28 June 2025. Which exceptions there are and which authority
          supervises: check with <a href={authorities.post}>the Post and Telecom Authority</a> and{" "}
          <a href={authorities.digital}>Digg</a>.
        </p>
      ),
    },
    {
      id: "provat",
      title: "How we have tested",
      body: (
        <ul className={layout.points}>
          <li>
            The shop's pages are tested automatically with axe: on a phone in light and on a desktop
            in dark, most of them in both Swedish and English.
          </li>
          <li>
            Searching is tested with the keyboard alone, and the shop without JavaScript up to the
            cart.
          </li>
          <li>
            The start, the list of goods, goods, an enterprise and a value chain are tested 320
            points wide, as when enlarged to 400 per cent: nothing but tables and charts should need
            scrolling sideways.
          </li>
          <li>Motion is turned off for those who have asked their browser for it.</li>
          <li>Every chart has the same figures in a table.</li>
        </ul>
      ),
    },
    {
      id: "brister",
      title: "Known shortcomings",
      body: (
        <ul className={layout.points}>
          <li>
            Nobody with a disability has tried the shop for us yet, and no screen reader has been
            used all the way: automatic tests do not find everything.
          </li>
          <li>The enterprises' own texts and descriptions of pictures may be incomplete.</li>
          <li>
            Receipts, invoices and statements as PDF are not tagged for screen readers. The order
            page has the same facts.
          </li>
          <li>The checkout has not been tested with the keyboard alone.</li>
        </ul>
      ),
    },
    {
      id: "beratta",
      title: "Tell us of obstacles",
      body: (
        <p>
          If you find something that cannot be used, we want to know. In a real shop the network's
          e-mail and telephone stand here. This is a demo, but you can read more{" "}
          <a href={paths.about(locale)}>about Insteg</a>.
        </p>
      ),
    },
  ],
});
