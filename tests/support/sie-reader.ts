import iconv from "iconv-lite";

export interface SieFile {
  /** of the lines before the vouchers, by label */
  labels: Map<string, string[][]>;
  vouchers: {
    number: string;
    date: string;
    text: string;
    rows: [account: string, minor: number][];
  }[];
}

const FIELD = /"((?:\\.|[^"\\])*)"|(\{[^}]*\})|(\S+)/g;

/** A strict reader of SIE 4I: what does not follow the form, or does not balance, throws. */
export function readSie(bytes: Buffer): SieFile {
  const text = iconv.decode(bytes, "cp437");
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const file: SieFile = { labels: new Map(), vouchers: [] };
  let open: SieFile["vouchers"][number] | undefined;
  let isInside = false;
  for (const line of text.slice(0, -2).split("\r\n")) {
    const fields = [...line.matchAll(FIELD)].map(
      ([, quoted, list, plain]) => quoted?.replaceAll(/\\(.)/g, "$1") ?? list ?? plain ?? "",
    );
    const [label = "", ...rest] = fields;
    if (label === "{" && open && !isInside) {
      isInside = true;
    } else if (label === "}" && open && isInside) {
      const sum = open.rows.reduce((total, [, minor]) => total + minor, 0);
      if (sum !== 0) throw new Error(`voucher ${open.number} is ${sum} öre off`);
      file.vouchers.push(open);
      open = undefined;
      isInside = false;
    } else if (label === "#VER" && !open) {
      const [, number = "", date = "", words = ""] = rest;
      open = { number, date, text: words, rows: [] };
    } else if (label === "#TRANS" && open && isInside) {
      const [account = "", objects, amount = ""] = rest;
      if (!/^\d{4}$/.test(account) || objects !== "{}" || !/^-?\d+\.\d\d$/.test(amount)) {
        throw new Error(`not a row: ${line}`);
      }
      open.rows.push([account, Math.round(Number(amount) * 100)]);
    } else if (label.startsWith("#") && !open && file.vouchers.length === 0) {
      file.labels.set(label, [...(file.labels.get(label) ?? []), rest]);
    } else {
      throw new Error(`out of place: ${line}`);
    }
  }
  return file;
}
