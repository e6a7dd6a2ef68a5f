import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The reader has gone away: nothing is wrong with what was sent. */
const LEFT = ["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED", "ECONNRESET", "EPIPE"];

/**
 * Sends pieces as they are made, no faster than they are read, and ends the answer. A reader that leaves
 * ends the making too. When the making fails the connection is cut, so that no half file looks whole.
 */
export async function sendPieces(res: Writable, pieces: AsyncGenerator<Buffer>): Promise<void> {
  try {
    await pipeline(pieces, res);
  } catch (error) {
    if (!LEFT.includes((error as { code?: string }).code ?? "")) {
      throw error;
    }
  } finally {
    await pieces.return(undefined);
  }
}
