import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { TradeGoods } from "@/lib/backend/quote";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { Picture } from "@/ui/picture";
import { SubmitButton } from "@/ui/submit-button";
import styles from "./quote.module.css";
import { mostPieces, rowIdOf } from "./wishes";

interface Props {
  locale: Locale;
  goods: TradeGoods[];
  channelId: string;
  /** How many of a variant are asked for already. */
  wished: ReadonlyMap<string, number>;
  action: (form: FormData) => Promise<void>;
  /** Where in the list the reader is, to come back to. */
  place?: { q?: string | undefined; sida?: number | undefined };
  /** On the page of the request each row changes what is there. */
  isRequest?: boolean;
}

/** Goods with a number of pieces each: every row is an ordinary form. */
export async function TradeGoodsList(props: Props) {
  const { locale, goods, channelId, wished, action, place = {}, isRequest } = props;
  const t = await getTranslations("trade");
  return (
    <ul className={styles.goods}>
      {goods.map((one) => {
        const name = nameOf(one);
        const pieces = wished.get(one.variant_id);
        return (
          <li key={one.variant_id} id={rowIdOf(one.variant_id)} className={styles.row}>
            <Picture
              url={one.thumbnail}
              alt=""
              tintKey={one.enterprise_name}
              className={styles.picture ?? ""}
            />
            <div className={styles.words}>
              <p className={styles.name}>{name}</p>
              <p className={`${layout.soft} ${layout.small}`}>{one.enterprise_name}</p>
              {one.net_minor !== null && one.gross_minor !== null && (
                <p>
                  <strong>{t("netPrice", { price: formatMinor(one.net_minor, locale) })}</strong>
                  <span className={layout.soft}>
                    {" "}
                    {one.seller_vat_registered
                      ? t("grossPrice", {
                          price: formatMinor(one.gross_minor, locale),
                          rate: formatBasisPoints(one.vat_rate_bp, locale),
                        })
                      : t("sellerOutsideVat")}
                  </span>
                </p>
              )}
            </div>
            <form action={action} className={styles.pieces}>
              <input type="hidden" name="channel_id" value={channelId} />
              <input type="hidden" name="variant_id" value={one.variant_id} />
              {place.q && <input type="hidden" name="q" value={place.q} />}
              {place.sida && <input type="hidden" name="sida" value={place.sida} />}
              <label className={layout.hidden} htmlFor={`antal-${one.variant_id}`}>
                {t("piecesOf", { name })}
              </label>
              <input
                key={pieces}
                className={field.input}
                id={`antal-${one.variant_id}`}
                name="quantity"
                type="number"
                inputMode="numeric"
                min={isRequest ? 0 : 1}
                max={mostPieces}
                defaultValue={pieces ?? 1}
                required
              />
              <SubmitButton
                className={pieces === undefined ? button.button : button.quiet}
                label={t(pieces === undefined ? "add" : "change")}
                pendingLabel={t("changing")}
                accessibleName={t(pieces === undefined ? "addOf" : "changeOf", { name })}
              />
            </form>
          </li>
        );
      })}
    </ul>
  );
}

/** "Honung, 500 g". */
function nameOf({ title, variant_title }: TradeGoods): string {
  return variant_title ? `${title}, ${variant_title}` : title;
}
