import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import type { Locale } from "@/i18n/routing";
import { listValueChains } from "@/lib/backend/value-chain";
import { paths, type SearchParams } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";
import { ChainCard } from "./chain-card";

/** What an address chooses of the value chains: a page of them. */
export const chainChoice = (search: SearchParams) => ({ page: parsePage(search) });
type Choice = ReturnType<typeof chainChoice>;

/** The page of value chains that was chosen. */
export function readChains(locale: Locale, { page }: Choice) {
  return listValueChains(locale, { limit: pageSize, offset: (page - 1) * pageSize });
}

interface Props {
  locale: Locale;
  choice: Choice;
  read: Awaited<ReturnType<typeof readChains>>;
}

export async function ChainList({ locale, choice, read }: Props) {
  const t = await getTranslations("chain");
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      {read.value_chains.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <ul className={layout.broad}>
          {read.value_chains.map((chain) => (
            <li key={chain.id}>
              <ChainCard locale={locale} chain={chain} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={choice.page}
        pageCount={Math.ceil(read.count / pageSize)}
        hrefOf={(sida) => paths.valueChains(locale, { sida })}
      />
    </div>
  );
}
