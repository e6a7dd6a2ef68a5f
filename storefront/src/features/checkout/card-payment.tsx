"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { beginPayment } from "./card-actions";
import styles from "./card-payment.module.css";
import { loadStripeJs, type StripeElements, type StripeJs } from "./stripe-js";

export interface CardWords {
  pay: string;
  paying: string;
  loading: string;
  loadFailed: string;
  failed: string;
  /** Of what the backend refused, by its code. */
  failures: Record<string, string>;
}

interface Props {
  publishableKey: string;
  locale: string;
  /** What is to be paid as the page shows it, öre. */
  totalMinor: number;
  /** The path to which Stripe leads back. */
  returnPath: string;
  billing: { name: string; email: string; postal_code: string };
  words: CardWords;
}

type State = "loading" | "ready" | "failed" | "paying";

/**
 * Client code because Stripe's fields are: the card's number is typed into a frame of Stripe's and never
 * reaches the shop. The payment is begun when the button is pressed, so it is of what is shown just then.
 */
export function CardPayment(props: Props) {
  const { totalMinor, returnPath, words } = props;
  const { fields, state, setState, stripe } = useStripeFields(props);
  const [message, setMessage] = useState<string | null>(null);
  const router = useRouter();
  const isBusy = useRef(false);

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy.current || !stripe.current) return;
    isBusy.current = true;
    setState("paying");
    setMessage(null);
    try {
      const refusal = await payOnce(stripe.current, { totalMinor, returnPath, words });
      if (refusal === "payment_made") {
        window.location.assign(returnPath);
        return;
      }
      if (refusal.isStale) router.refresh();
      setMessage(refusal.message);
    } catch {
      setMessage(words.failed);
    }
    isBusy.current = false;
    setState("ready");
  };

  return (
    <form onSubmit={pay} className={`${layout.stack} ${layout.tight}`}>
      {state === "loading" && <p role="status">{words.loading}</p>}
      <div ref={fields} className={styles.fields} />
      <div role="alert">
        {(message ?? (state === "failed" ? words.loadFailed : null)) && (
          <p className={styles.message}>{message ?? words.loadFailed}</p>
        )}
      </div>
      <button
        type="submit"
        className={`${button.button} ${button.block}`}
        aria-disabled={state !== "ready"}
      >
        {state === "paying" ? words.paying : words.pay}
      </button>
    </form>
  );
}

interface Mounted {
  js: StripeJs;
  elements: StripeElements;
}

function useStripeFields({ publishableKey, locale, totalMinor, billing }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  const stripe = useRef<Mounted | null>(null);
  const [state, setState] = useState<State>("loading");
  const { name, email, postal_code } = billing;
  useEffect(() => {
    let isGone = false;
    let take = () => {};
    loadStripeJs()
      .then((makeStripe) => {
        if (isGone || !fields.current) return;
        const js = makeStripe(publishableKey, { locale });
        const elements = js.elements({
          ...{ mode: "payment", amount: totalMinor, currency: "sek" },
          appearance: appearanceOf(fields.current),
        });
        const element = elements.create("payment", {
          defaultValues: {
            billingDetails: { name, email, address: { postal_code, country: "SE" } },
          },
        });
        element.on("ready", () => setState("ready"));
        element.on("loaderror", () => setState("failed"));
        element.mount(fields.current);
        stripe.current = { js, elements };
        take = () => element.destroy();
      })
      .catch(() => {
        if (!isGone) setState("failed");
      });
    return () => {
      isGone = true;
      stripe.current = null;
      take();
    };
  }, [publishableKey, locale, totalMinor, name, email, postal_code]);
  return { fields, state, setState, stripe };
}

/** Stripe's frame knows none of the page's own colours: they are read from where it stands. */
function appearanceOf(element: HTMLElement): object {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    variables: {
      colorPrimary: token("--accent"),
      colorBackground: token("--sheet"),
      colorText: token("--ink"),
      colorDanger: token("--warn"),
      borderRadius: token("--radius"),
      fontSizeBase: "17px",
    },
  };
}

type Refusal = { message: string; isStale: boolean };

/** Pays, and leaves the page; or says why not. */
async function payOnce(
  { js, elements }: Mounted,
  { totalMinor, returnPath, words }: Pick<Props, "totalMinor" | "returnPath" | "words">,
): Promise<Refusal | "payment_made"> {
  const checked = await elements.submit();
  // Stripe's own words, in the reader's language, stand beside its fields as well.
  if (checked.error) return { message: checked.error.message ?? words.failed, isStale: false };
  const begun = await beginPayment(totalMinor);
  if ("failure" in begun) {
    if (begun.failure === "payment_made" || begun.failure === "cart_completed") {
      return "payment_made";
    }
    return { message: words.failures[begun.failure] ?? words.failed, isStale: true };
  }
  const { error } = await js.confirmPayment({
    ...{ elements, clientSecret: begun.clientSecret },
    confirmParams: { return_url: new URL(returnPath, window.location.href).href },
  });
  const isForBuyer = error?.type === "card_error" || error?.type === "validation_error";
  return { message: (isForBuyer && error.message) || words.failed, isStale: false };
}
