import button from "@/ui/button.module.css";
import { FormField } from "@/ui/form-field";
import type { FormState } from "@/ui/form-state";
import type { EditorContent } from "./editor-content";
import { type RowField, rowField } from "./fields";
import styles from "./goods-editor.module.css";

interface Props {
  state: FormState;
  rows: readonly number[];
  onRows: (rows: number[]) => void;
  content: EditorContent;
}

const numeric: Partial<Record<RowField, "decimal" | "numeric">> = {
  price: "decimal",
  content: "decimal",
  stock: "numeric",
  weight: "numeric",
};

/** Price, stock and weight: once for goods of one kind, or for each sort. */
export function VariantRows({ state, rows, onRows, content }: Props) {
  const { values, errors } = state;
  const { words, rowLabels, rowHints, mostRows } = content;
  const isFixed = values.named === "fixed";
  const hasSorts = isFixed || rows.length > 1 || Boolean(values.option);
  const cell = (row: number, name: Exclude<RowField, "id">) => {
    const spec = {
      ...{ name: rowField(row, name), label: rowLabels[name], isRequired: name === "price" },
      ...(rowHints[name] && { hint: rowHints[name] }),
      ...(numeric[name] && { inputMode: numeric[name] }),
    };
    const value = values[spec.name];
    return <FormField spec={spec} value={value} error={errors[spec.name]} optional="" />;
  };
  return (
    <>
      {hasSorts && !isFixed && (
        <FormField
          spec={{ name: "option", label: words.option, hint: words.optionHint }}
          value={values.option}
          error={errors.option}
          optional=""
        />
      )}
      {!hasSorts && <input type="hidden" name="option" value="" />}
      {rows.map((row, index) => (
        <div key={row} className={hasSorts ? styles.row : styles.single}>
          <input
            type="hidden"
            name={rowField(row, "id")}
            value={values[rowField(row, "id")] ?? ""}
          />
          <input
            type="hidden"
            name={rowField(row, "counted")}
            value={values[rowField(row, "counted")] ?? ""}
          />
          {isFixed && <p className={styles.sort}>{values[rowField(row, "name")]}</p>}
          {hasSorts && !isFixed && cell(row, "name")}
          <div className={styles.pair}>
            {cell(row, "price")}
            {cell(row, "stock")}
          </div>
          <div className={styles.pair}>
            {cell(row, "weight")}
            {cell(row, "content")}
          </div>
          {cell(row, "sku")}
          {!isFixed && rows.length > 1 && (
            <button
              type="button"
              className={button.quiet}
              aria-label={`${words.removeSort} ${index + 1}`}
              onClick={() => onRows(rows.filter((one) => one !== row))}
            >
              {words.removeSort}
            </button>
          )}
        </div>
      ))}
      {!isFixed && rows.length < mostRows && (
        <button
          type="button"
          className={`${button.quiet} ${styles.add}`}
          onClick={() => onRows([...rows, Math.max(-1, ...rows) + 1])}
        >
          {words.addSort}
        </button>
      )}
    </>
  );
}
