import { formatMinor } from "@insteg/domain";
import type { Goods, GoodsInput } from "@/lib/backend/goods";
import type { FieldErrorCode } from "@/lib/field-errors";
import type { FormState } from "@/ui/form-state";

type Values = FormState["values"];

/** The fields of one way in which goods are sold, as the form names them. */
export const rowFields = ["id", "name", "price", "stock", "weight", "content", "sku"] as const;
export type RowField = (typeof rowFields)[number];
export const rowField = (row: number, field: RowField | "counted") => `v${row}.${field}`;

export const textFields = [
  ...["title", "story", "vat_class", "value_chain_id", "option", "content_unit"],
  ...["material", "care", "allergens", "withdrawal_exception"],
] as const;

/** The most rows that a form is read for. */
const mostRows = 50;

/** The form's rows by their numbers, in order. */
export function rowsOf(values: Values): number[] {
  const rows = (values.rows ?? "0").split(",").map(Number);
  return rows.filter((row) => Number.isInteger(row) && row >= 0).slice(0, mostRows);
}

/** Goods as the form shows them. */
export function valuesOfGoods(goods: Goods): Values {
  const values: Values = {
    ...{ title: goods.title, story: goods.story, vat_class: goods.vat_class },
    ...{ value_chain_id: goods.value_chain_id ?? "", channels: goods.sales_channel_ids.join(",") },
    ...{ option: goods.options[0] ?? "", content_unit: goods.content_unit ?? "" },
    ...{ material: goods.material, care: goods.care, allergens: goods.allergens },
    withdrawal_exception: goods.withdrawal_exception ?? "",
    rows: goods.variants.map((_, row) => row).join(","),
    // Options in combination are named elsewhere: here they stay as they are.
    named: goods.options.length > 1 ? "fixed" : "",
  };
  for (const [row, variant] of goods.variants.entries()) {
    const put = (field: RowField | "counted", value: string) => {
      values[rowField(row, field)] = value;
    };
    put("id", variant.id);
    put("name", goods.options.length > 0 ? Object.values(variant.options).join(" / ") : "");
    put("price", variant.price_minor === null ? "" : kronor(variant.price_minor));
    put("stock", String(variant.stock));
    put("counted", String(variant.stock));
    put("weight", variant.weight_grams === null ? "" : String(variant.weight_grams));
    put("content", variant.content_milli === null ? "" : decimal(variant.content_milli / 1000));
    put("sku", variant.sku ?? "");
  }
  return values;
}

export interface ReadForm {
  input: GoodsInput;
  /** What cannot be sent at all, by the form's field. */
  errors: Record<string, FieldErrorCode>;
}

/** What the form says, as the backend takes it. */
export function inputOf(values: Values): ReadForm {
  const errors: ReadForm["errors"] = {};
  const number = (name: string, digits: number): number | null => {
    const text = values[name]?.trim() ?? "";
    const units = text ? wholeOf(text, digits) : null;
    if (text && units === null) errors[name] = "number_invalid";
    return units;
  };
  const text = (name: string) => values[name]?.trim() ?? "";
  if (!text("title")) errors.title = "required";
  const option = text("option");
  const isFixed = values.named === "fixed";
  const variants = rowsOf(values).map((row) => {
    const name = text(rowField(row, "name"));
    const stock = number(rowField(row, "stock"), 0);
    // Stock that nobody has counted anew is not sent: it may have been sold meanwhile.
    const isCounted = text(rowField(row, "stock")) !== text(rowField(row, "counted"));
    const id = text(rowField(row, "id"));
    return {
      ...(id && { id }),
      ...(!isFixed && { options: option && name ? { [option]: name } : {} }),
      price_minor: number(rowField(row, "price"), 2),
      weight_grams: number(rowField(row, "weight"), 0),
      content_milli: number(rowField(row, "content"), 3),
      sku: text(rowField(row, "sku")) || null,
      ...(stock !== null && isCounted && { stock }),
    };
  });
  return {
    errors,
    input: {
      ...{ title: text("title"), story: text("story"), vat_class: text("vat_class") },
      value_chain_id: text("value_chain_id") || null,
      sales_channel_ids: text("channels").split(",").filter(Boolean),
      ...{ material: text("material"), care: text("care"), allergens: text("allergens") },
      withdrawal_exception: text("withdrawal_exception") || null,
      content_unit: text("content_unit") || null,
      ...(!isFixed && { options: option ? [option] : [] }),
      variants,
    },
  };
}

const backendFields: Record<string, RowField> = {
  options: "name",
  price_minor: "price",
  weight_grams: "weight",
  content_milli: "content",
  stock: "stock",
  sku: "sku",
};

/** Which of the form's fields a field of the backend's is. */
export function formField(field: string, rows: readonly number[]): string {
  const [noun = "", index, name = ""] = field.split(".");
  if (noun === "sales_channel_ids") return "channels";
  if (noun === "options") return "option";
  if (noun === "handle") return "title";
  if (noun !== "variants") return noun;
  const row = rows[Number(index)] ?? 0;
  return rowField(row, backendFields[name] ?? "name");
}

/** "1 249,50" in hundredths (digits 2) is 124950; null for what is no such number. */
export function wholeOf(text: string, digits: number): number | null {
  const number = text.replace(/[\s\u00A0\u202F]|kr$/g, "").replace(",", ".");
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(number);
  const fraction = (match?.[2] ?? "").replace(/0+$/, "");
  if (!match || fraction.length > digits) return null;
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, "0") || 0);
}

const decimal = (number: number) => String(number).replace(".", ",");
const kronor = (price_minor: number) =>
  formatMinor(BigInt(price_minor)).replace(/\.00$/, "").replace(".", ",");
