import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import type { Locale } from "@/i18n/routing";
import { enterpriseKinds, listEnterprises } from "@/lib/backend/enterprise";
import { firstParam, paths, type SearchParams } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";
import { EnterpriseCard } from "./enterprise-card";
import { EnterpriseFilter } from "./enterprise-filter";

/** What an address chooses of the enterprises; what it does not know is as if it were not there. */
export function enterpriseChoice(search: SearchParams) {
  return {
    kommun: firstParam(search, "kommun")?.match(/^\d{4}$/)?.[0],
    slag: enterpriseKinds.find((kind) => kind === firstParam(search, "slag")),
    page: parsePage(search),
  };
}
type Choice = ReturnType<typeof enterpriseChoice>;

/** The page of enterprises that was chosen, and all municipalities that there are. */
export function readEnterprises(locale: Locale, { kommun, slag, page }: Choice) {
  const offset = (page - 1) * pageSize;
  return Promise.all([
    listEnterprises(locale, { kind: slag, municipality_code: kommun, limit: pageSize, offset }),
    listEnterprises(locale, { limit: 1 }),
  ]);
}

interface Props {
  locale: Locale;
  choice: Choice;
  read: Awaited<ReturnType<typeof readEnterprises>>;
}

export async function EnterpriseList({ locale, choice, read }: Props) {
  const t = await getTranslations("enterprise");
  const [list, { municipalities }] = read;
  const { kommun, slag, page } = choice;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      <EnterpriseFilter
        locale={locale}
        municipalities={municipalities}
        municipality={kommun}
        kind={slag}
      />
      <p className={layout.soft} role="status">
        {t("count", { count: list.count })}
      </p>
      {list.enterprises.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
          <a className={button.quiet} href={paths.enterprises(locale)}>
            {t("empty.all")}
          </a>
        </PageState>
      ) : (
        <ul className={layout.broad}>
          {list.enterprises.map((enterprise) => (
            <li key={enterprise.id}>
              <EnterpriseCard locale={locale} enterprise={enterprise} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(list.count / pageSize)}
        hrefOf={(sida) => paths.enterprises(locale, { kommun, slag, sida })}
      />
      <p>{t.rich("join", { link: (text) => <a href={paths.apply(locale)}>{text}</a> })}</p>
    </div>
  );
}
