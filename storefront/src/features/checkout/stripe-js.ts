/** What the shop uses of Stripe.js; Stripe asks that it is loaded from its own server, and never bundled. */
interface StripeError {
  type: string;
  code?: string;
  message?: string;
}

export interface StripeElements {
  create(
    type: "payment",
    options: object,
  ): {
    mount(element: HTMLElement): void;
    on(event: "ready" | "loaderror", told: () => void): void;
    destroy(): void;
  };
  submit(): Promise<{ error?: StripeError }>;
}

export interface StripeJs {
  elements(options: object): StripeElements;
  confirmPayment(options: {
    elements: StripeElements;
    clientSecret: string;
    confirmParams: { return_url: string };
  }): Promise<{ error?: StripeError }>;
}

type MakeStripe = (key: string, options: { locale: string }) => StripeJs;

const ADDRESS = "https://js.stripe.com/v3/";

let loading: Promise<MakeStripe> | undefined;

/** Loads Stripe.js once for the page; a load that failed may be tried again. */
export function loadStripeJs(): Promise<MakeStripe> {
  loading ??= new Promise<MakeStripe>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = ADDRESS;
    script.onload = () => {
      const { Stripe } = window as { Stripe?: MakeStripe };
      if (Stripe) resolve(Stripe);
      else reject(new Error("Stripe.js brought nothing"));
    };
    script.onerror = () => reject(new Error("Stripe.js could not be loaded"));
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
