import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import type { LegalText } from "./legal-page";

/** The terms of purchase, in English. */
export const termsEn = (locale: Locale): LegalText => ({
  title: "Terms of purchase",
  lead: "This applies when you buy from Insteg as a consumer. This is a demo shop: nothing is sent and nothing is to be paid.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "saljare",
      title: "Whom you buy from",
      body: (
        <>
          <p>
            You buy from the enterprise that sends the goods. Its name stands by each of the goods,
            in the checkout and on the receipt, with its organisation number where that may be
            shown. One order can hold goods of several enterprises: you get one order number, one
            payment and one receipt with a part for each seller.
          </p>
          <p>
            Insteg is the intermediary and takes the payment. Where the network itself is the
            seller, the receipt says so.
          </p>
        </>
      ),
    },
    {
      id: "pris",
      title: "Prices and VAT",
      body: (
        <>
          <p>
            All prices are in Swedish kronor and include VAT. The VAT at each rate stands in the
            checkout and on the receipt. A seller that is not registered for VAT adds none.
          </p>
          <p>
            Where a price is reduced, the lowest price of the last 30 days is shown. Shipping is
            counted for each seller and shown before you order.
          </p>
        </>
      ),
    },
    {
      id: "betalning",
      title: "Payment",
      body: (
        <p>
          You order on invoice or pay on delivery. Only once the purchase is paid does it count as
          funding of places.
        </p>
      ),
    },
    {
      id: "leverans",
      title: "Delivery",
      body: (
        <p>
          Each seller packs and sends its own part. The order page shows where each consignment is;
          the confirmation that we mail has the link.
        </p>
      ),
    },
    {
      id: "anger",
      title: "Right of withdrawal, 14 days",
      body: (
        <>
          <p>
            You may withdraw from the purchase within 14 days of receiving the goods, without saying
            why. Do it on the page <a href={paths.withdraw(locale)}>Withdraw from a purchase</a>:
            you choose what, confirm, and get a mail saying that it has reached us.
          </p>
          <p>There is no right of withdrawal for:</p>
          <ul className={layout.points}>
            <li>goods that soon grow old or go bad,</li>
            <li>
              sealed goods that for reasons of health or hygiene should not be returned, once you
              have broken the seal,
            </li>
            <li>goods made to order after your wishes.</li>
          </ul>
          <p>
            Those goods say so before you buy. Who pays for sending goods back, and how soon the
            money must come back: check with{" "}
            <a href={authorities.consumerAgency}>the Swedish Consumer Agency</a>.
          </p>
        </>
      ),
    },
    {
      id: "fel",
      title: "When something is wrong with the goods",
      body: (
        <p>
          Tell the seller, whose contact details are on the receipt. How long you can complain and
          what you are entitled to: check with{" "}
          <a href={authorities.consumerAgency}>the Swedish Consumer Agency</a>. If you cannot agree,
          check with <a href={authorities.disputes}>the National Board for Consumer Disputes</a>{" "}
          whether it can try the matter.
        </p>
      ),
    },
    {
      id: "platser",
      title: "What the purchase pays for",
      body: (
        <p>
          A part of the price goes to places for work training and entry-level jobs at the
          enterprises of the value chain. How much stands by the goods and on your order page. While
          the right of withdrawal runs, the sum is preliminary. A purchase pays for places, never
          for a certain person.
        </p>
      ),
    },
  ],
});
