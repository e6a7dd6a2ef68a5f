import { getTranslations } from "next-intl/server";
import { BackendError, isOutage } from "@/lib/backend/errors";
import button from "./button.module.css";
import { PageState } from "./page-state";

/** An empty reference leads to the address that is shown, whatever it is, with its query. */
const sameAddress = "";

/**
 * What a page shows when the backend is away: drawn on the server, so that it also reaches readers
 * without JavaScript, and tried again by loading the same address.
 */
export async function Outage() {
  const t = await getTranslations("outage");
  return (
    <>
      <meta name="robots" content="noindex" />
      <PageState title={t("title")} text={t("text")}>
        <a className={button.button} href={sameAddress}>
          {t("retry")}
        </a>
      </PageState>
    </>
  );
}

/**
 * Runs a page's reading: an outage becomes a page that says so, and is logged; every other error
 * goes on to whoever knows what it means.
 */
export async function orOutage<T>(
  reading: Promise<T>,
): Promise<{ data: T; outage?: never } | { data?: never; outage: React.ReactElement }> {
  try {
    return { data: await reading };
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    return { outage: <Outage /> };
  }
}

/** Resolves to null where the backend says `not_found`. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof BackendError && error.code === "not_found") return null;
    throw error;
  }
}
