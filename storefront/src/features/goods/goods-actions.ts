"use server";

import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatMinutes } from "@/features/goods/minutes";
import { BackendError } from "@/lib/backend/errors";
import {
  addPicture,
  arrangePictures,
  changeGoods,
  createGoods,
  getGoods,
  previewGoods,
  removePicture,
  submitGoods,
  withdrawGoods,
} from "@/lib/backend/goods";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import { failureWords, fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../portal/session";
import { formField, inputOf, rowField, rowFields, rowsOf, textFields, wholeOf } from "./fields";

/** Stores a listing, and sends it to be sold if that is what was pressed. */
export async function saveGoods(
  id: string | null,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = await currentLocale();
  const values = formValues(form);
  const { input, errors } = inputOf(values);
  if (Object.keys(errors).length > 0) return { values, errors: await fieldWords(errors) };
  let stored = id;
  try {
    const goods = await asMember((token) =>
      id ? changeGoods(token, id, input) : createGoods(token, input),
    );
    stored = goods.id;
    if (form.get("intent") === "submit") {
      await asMember((token) => submitGoods(token, goods.id));
    }
  } catch (error) {
    // The listing is stored, and lacks something to be sold: its own page says what.
    if (stored && !id && error instanceof BackendError) {
      redirect(paths.portalGoodsItem(locale, stored, { fel: error.code }));
    }
    return refusal(error, values, (field) => formField(field, rowsOf(values)));
  }
  updateTag("products:all");
  refresh();
  const done = form.get("intent") === "submit" ? "inskickad" : id ? "sparad" : "skapad";
  redirect(paths.portalGoodsItem(locale, stored, { klart: done }));
}

/** Takes goods out of the shop, or back from the coordinator. */
export async function withdraw(form: FormData): Promise<void> {
  const { id } = textsOf(form, ["id"], 100);
  await change(id, "utkast", (token) => withdrawGoods(token, id));
}

/** Adds the picture that was chosen, with its text. */
export async function uploadPicture(
  id: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = await currentLocale();
  const { alt } = textsOf(form, ["alt"], 300);
  const values = { alt };
  const file = form.get("file");
  const isChosen = file instanceof File && file.size > 0;
  if (!isChosen || !alt.trim()) {
    return {
      values,
      errors: await fieldWords({
        ...(isChosen ? {} : { file: "file_missing" as const }),
        ...(alt.trim() ? {} : { alt: "required" as const }),
      }),
    };
  }
  try {
    await asMember((token) => addPicture(token, id, file, alt.trim()));
  } catch (error) {
    if (error instanceof BackendError && error.code.startsWith("picture")) {
      return { values, errors: { file: await failureWords(error) } };
    }
    return refusal(error, values);
  }
  updateTag("products:all");
  refresh();
  redirect(`${paths.portalGoodsItem(locale, id, { klart: "bild" })}#bilder`);
}

/** Changes a picture's text, moves it or takes it away, by the button that was pressed. */
export async function changePicture(form: FormData): Promise<void> {
  const names = ["id", "picture", "alt", "intent"] as const;
  const { id, picture, alt, intent } = textsOf(form, names, 300);
  if (intent === "remove") {
    return change(id, "bild-borta", (token) => removePicture(token, id, picture));
  }
  await change(id, "bild", async (token) => {
    const { pictures } = await getGoods(token, id);
    const ordered = pictures.map((one) => ({
      id: one.id,
      alt: one.id === picture && alt.trim() ? alt.trim() : one.alt,
    }));
    const at = ordered.findIndex((one) => one.id === picture);
    const [moved] = intent === "first" && at > 0 ? ordered.splice(at, 1) : [];
    await arrangePictures(token, id, moved ? [moved, ...ordered] : ordered);
  });
}

/** What one piece would fund, in words of the reader's language; null while nothing can be said. */
export interface PreviewWords {
  contribution: string;
  minutes: string | null;
  parts: { label: string; amount: string }[];
}

/** Works the preview out from what stands in the form just now. */
export async function previewListing(form: FormData): Promise<PreviewWords | null> {
  const values = formValues(form);
  const price_minor = wholeOf(values[rowField(rowsOf(values)[0] ?? 0, "price")] ?? "", 2);
  const { vat_class = "", value_chain_id = "", channels = "" } = values;
  if (!price_minor || !value_chain_id) return null;
  const [locale, t] = await Promise.all([currentLocale(), getTranslations("portal.goods.preview")]);
  const sales_channel_id = channels.split(",")[0] || null;
  try {
    const piece = await asMember((token) =>
      previewGoods(token, locale, { price_minor, vat_class, value_chain_id, sales_channel_id }),
    );
    const kronor = (amount: bigint) => formatMinor(amount, locale);
    const money = [
      { label: t("vat"), amount: piece.vat_minor },
      { label: t("commission"), amount: piece.commission_minor },
    ].filter(({ amount }) => amount > 0n);
    const minutes = piece.training_minutes;
    return {
      contribution: kronor(piece.contribution_minor),
      minutes: minutes > 0 ? await formatMinutes(minutes, piece.has_untold_minutes) : null,
      parts: [
        ...piece.by_stage.map((stage) => ({
          label: t(stage.is_own ? "ownStage" : "stage", {
            activity: stage.activity,
            enterprise: stage.enterprise,
            contribution: kronor(stage.contribution_minor),
          }),
          amount: kronor(stage.share_minor),
        })),
        ...money.map(({ label, amount }) => ({ label, amount: kronor(amount) })),
      ],
    };
  } catch (error) {
    if (error instanceof BackendError) return null;
    throw error;
  }
}

function formValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = textsOf(form, [...textFields, "rows", "named"]);
  values.channels = form.getAll("channel").join(",").slice(0, 4_000);
  for (const row of rowsOf(values)) {
    const names = [...rowFields, "counted" as const].map((field) => rowField(row, field));
    Object.assign(values, textsOf(form, names, 200));
  }
  return values;
}

/** Runs a change and shows the goods again, with what came of it. */
async function change(
  id: string,
  done: string,
  run: (token: string) => Promise<void>,
): Promise<void> {
  const locale = await currentLocale();
  let query: Record<string, string> = { klart: done };
  try {
    await asMember(run);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  updateTag("products:all");
  refresh();
  redirect(paths.portalGoodsItem(locale, id, query));
}
