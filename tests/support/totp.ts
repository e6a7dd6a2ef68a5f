import { createHmac } from "node:crypto";

const STEP_MS = 30_000;
/** Of a step, what must be left of it so that a test ends in the one it begins in. */
const MARGIN_MS = 8_000;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step that the clock is in, when there is time enough left of it: the start of the next otherwise. */
export async function currentStep(): Promise<number> {
  const left_ms = STEP_MS - (Date.now() % STEP_MS);
  if (left_ms < MARGIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, left_ms));
  }
  return Math.floor(Date.now() / STEP_MS);
}

/** What an app shows in a step, by RFC 6238 and apart from what the product computes it with. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret]
    .map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
