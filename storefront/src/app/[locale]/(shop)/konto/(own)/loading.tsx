import { getTranslations } from "next-intl/server";

/** While a page of the account is read. */
export default async function Loading() {
  return <p role="status">{(await getTranslations("account"))("loading")}</p>;
}
