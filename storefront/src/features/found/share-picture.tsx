import { ImageResponse } from "next/og";
import { ShareMark } from "./share-mark";

/** What a shared picture says: the title, a line below it, and how much of the price goes on. */
export interface ShareWords {
  title: string;
  line: string;
  label?: { amount: string; text: string };
}

export const shareSize = { width: 1200, height: 630 };

/** The tokens of `ui/tokens.css` in the light scheme: a picture knows no style sheet. */
const colour = {
  paper: "#f6f0e4",
  /** The ground of the shop's mark. */
  door: "#3d5b4b",
  ink: "#2b251e",
  soft: "#5c5245",
  thread: "#a0660a",
  threadInk: "#6b4204",
  threadTint: "#fbecc9",
};

/**
 * Draws a picture of 1200 × 630 pixels, as PNG. Its letters are of the font that comes with Next; a sign
 * that the font lacks would be fetched from a stranger's host, so it is left out.
 */
export function drawSharePicture({ title, line, label }: ShareWords): ImageResponse {
  return new ImageResponse(
    <div
      style={{
        ...{ display: "flex", flexDirection: "column", justifyContent: "space-between" },
        ...{ width: "100%", height: "100%", padding: "44px 60px" },
        ...{ background: colour.paper, color: colour.ink },
        border: `14px solid ${colour.door}`,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 24, fontSize: 40 }}>
        <ShareMark />
        Insteg
      </div>
      <div style={{ display: "flex", flexDirection: "column", gap: 20 }}>
        <div style={{ display: "flex", fontSize: titleSize(title), lineHeight: 1.12 }}>
          {drawable(title, 110)}
        </div>
        <div style={{ display: "flex", fontSize: 34, lineHeight: 1.3, color: colour.soft }}>
          {drawable(line, 120)}
        </div>
      </div>
      {label ? <Label {...label} /> : <Seam />}
    </div>,
    shareSize,
  );
}

/** The trace's mark, as `ui/trace-label.tsx` shows it: a cloth label sewn on with stitches. */
function Label({ amount, text }: { amount: string; text: string }) {
  return (
    <div
      style={{
        ...{ display: "flex", alignItems: "center", alignSelf: "flex-start", gap: 24 },
        ...{ padding: "14px 28px", fontSize: 30 },
        ...{ background: colour.threadTint, color: colour.threadInk },
        border: `4px dashed ${colour.thread}`,
      }}
    >
      <span style={{ fontSize: 46 }}>{drawable(amount, 30)}</span>
      <span>{drawable(text, 60)}</span>
    </div>
  );
}

function Seam() {
  return <div style={{ display: "flex", borderTop: `6px dashed ${colour.thread}` }} />;
}

const titleSize = (title: string) => (title.length > 60 ? 54 : title.length > 28 ? 68 : 84);

/** Letters of western and northern Europe, with the signs that stand in prices and sentences. */
const missing =
  /[^ -~\u00a0-\u00ac\u00ae-\u0113\u0116-\u012b\u012e-\u0137\u0139-\u017e–—‘’“”…•€−×→]/gu;

/** Text of which every sign can be drawn, no longer than `limit` characters. */
export function drawable(text: string, limit: number): string {
  const plain = text
    .replace(/\u202f/g, "\u00a0")
    .replace(missing, "")
    .replace(/ {2,}/g, " ")
    .trim();
  return plain.length > limit ? `${plain.slice(0, limit - 1).trimEnd()}…` : plain;
}
