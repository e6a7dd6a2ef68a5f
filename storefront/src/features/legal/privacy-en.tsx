import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import { CookieTable } from "./cookie-table";
import type { LegalText } from "./legal-page";

/** What is kept of persons, in English. */
export const privacyEn = (locale: Locale): LegalText => ({
  title: "Personal data and cookies",
  lead: "What we keep of you, why and for how long. This is a demo of an invented network: please use invented data.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "ansvarig",
      title: "Who is responsible",
      body: (
        <p>
          The network behind the shop is the controller for customer accounts and orders. Each
          seller sees what it needs to send its part: name, address, telephone and the goods. In the
          demo the network is invented. Whoever opens a real shop with Insteg writes their name and
          contact details here.
        </p>
      ),
    },
    {
      id: "deltagare",
      title: "The people in the places",
      body: (
        <p>
          We keep nothing about those who have a place: no names, no personal numbers, nothing about
          health or support, and no free text. Only numbers of seats, hours and money by month.
          Small groups are never shown.
        </p>
      ),
    },
    {
      id: "sparas",
      title: "What we keep of you as a customer",
      body: (
        <ul className={layout.points}>
          <li>
            Orders: name, address, e-mail, telephone if you give it, goods and amounts. They are
            needed to fulfil the purchase.
          </li>
          <li>
            Bookkeeping: receipts and vouchers are kept for seven years after the calendar year,
            since the law on bookkeeping demands it.
          </li>
          <li>An account, if you have one: e-mail, name, addresses and the language you prefer.</li>
          <li>Requests and quotes for companies: contact person and e-mail.</li>
          <li>Withdrawals: what you withdrew from and when, as proof for both.</li>
        </ul>
      ),
    },
    {
      id: "rattigheter",
      title: "Your rights",
      body: (
        <>
          <p>
            On your <a href={paths.account(locale)}>account</a> you can see and change your data,
            download all we have, and erase the account. What bookkeeping demands stays until its
            time is out, and is used for nothing else.
          </p>
          <p>
            If you are not content you can complain to{" "}
            <a href={authorities.privacy}>the Swedish Authority for Privacy Protection</a>.
          </p>
        </>
      ),
    },
    {
      id: "kakor",
      title: "Cookies",
      body: (
        <>
          <p>
            We use only cookies that what you do needs. No statistics, no advertising, nothing from
            others.
          </p>
          <CookieTable />
        </>
      ),
    },
  ],
});
