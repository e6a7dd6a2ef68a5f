import { getTranslations } from "next-intl/server";
import type { Goods, GoodsForm } from "@/lib/backend/goods";
import { formWords } from "@/lib/form-words";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { Picture } from "@/ui/picture";
import { SubmitButton } from "@/ui/submit-button";
import { changePicture, uploadPicture } from "./goods-actions";
import { PictureForm } from "./picture-form";
import styles from "./picture-section.module.css";

interface Props {
  goods: Goods;
  form: GoodsForm;
  /** Nobody changes anything while the enterprise is suspended. */
  mayChange: boolean;
}

/** The pictures, the first of which stands in lists; each with its text for who cannot see it. */
export async function PictureSection({ goods, form, mayChange }: Props) {
  const t = await getTranslations("portal.goods.pictures");
  const { id, pictures } = goods;
  const megabytes = Math.floor(form.limits.picture_bytes / (1024 * 1024));
  return (
    <section className={`${layout.stack} ${layout.roomy}`} aria-labelledby="bilder">
      <h2 id="bilder">{t("title")}</h2>
      {pictures.length === 0 && <p>{t("empty")}</p>}
      <ol className={styles.pictures}>
        {pictures.map(({ id: picture, url, alt }, index) => (
          <li key={picture} className={styles.picture}>
            <Picture url={url} alt={alt} tintKey={goods.handle} sizes="16rem" />
            <form action={changePicture} className={styles.change}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="picture" value={picture} />
              <label className={field.field}>
                <span className={field.label}>{t("alt")}</span>
                <input className={field.input} name="alt" defaultValue={alt} maxLength={250} />
              </label>
              {mayChange && (
                <div className={styles.buttons}>
                  <Change
                    intent="save"
                    label={t("saveAlt")}
                    pending={t("changing")}
                    index={index}
                  />
                  {index > 0 && (
                    <Change
                      intent="first"
                      label={t("first")}
                      pending={t("changing")}
                      index={index}
                    />
                  )}
                  <Change
                    intent="remove"
                    label={t("remove")}
                    pending={t("changing")}
                    index={index}
                  />
                </div>
              )}
            </form>
          </li>
        ))}
      </ol>
      {mayChange && pictures.length < form.limits.pictures && (
        <PictureForm
          action={uploadPicture.bind(null, id)}
          words={{
            ...(await formWords(t("upload"))),
            file: t("file"),
            fileHint: t("fileHint", { megabytes }),
            alt: t("alt"),
            altHint: t("altHint"),
            tooLarge: t("tooLarge", { megabytes }),
          }}
          mostBytes={form.limits.picture_bytes}
        />
      )}
    </section>
  );
}

interface ChangeProps {
  intent: string;
  label: string;
  pending: string;
  index: number;
}

function Change({ intent, label, pending, index }: ChangeProps) {
  return (
    <SubmitButton
      className={button.quiet}
      name="intent"
      value={intent}
      label={label}
      pendingLabel={pending}
      accessibleName={`${label} (${index + 1})`}
    />
  );
}
