import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sendPieces } from "./send-pieces";

const PIECE = Buffer.alloc(256 * 1024, "a");

describe("pieces that are sent as they are made", () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) {
      end();
    }
  });

  /** A server that sends the pieces; gives the answer, and how the sending ended. */
  const asked = async (pieces: AsyncGenerator<Buffer>) => {
    const sent = vi.fn<(outcome: unknown) => void>();
    const server = createServer((_, res) => {
      sendPieces(res, pieces).then(() => sent("sent"), sent);
    });
    ends.push(() => server.close());
    await once(server.listen(0, "127.0.0.1"), "listening");
    const request = get({ port: (server.address() as AddressInfo).port, agent: false });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    return { answer, request, sent };
  };

  test("arrive whole", async () => {
    async function* three() {
      yield PIECE;
      yield PIECE;
      yield PIECE;
    }
    const { answer, sent } = await asked(three());
    expect((await buffer(answer)).length).toBe(3 * PIECE.length);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith("sent"));
  });

  test("are made no more when the reader leaves, and what they held is let go", async () => {
    let made = 0;
    const released = vi.fn();
    async function* endless() {
      try {
        for (;;) {
          made += 1;
          yield PIECE;
        }
      } finally {
        released();
      }
    }
    const { answer, request, sent } = await asked(endless());
    answer.pause();
    request.destroy();
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith("sent"), { timeout: 5000 });
    expect(released).toHaveBeenCalledOnce();
    const then = made;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made).toBe(then);
  });

  test("that cannot be made cut the answer", async () => {
    async function* broken() {
      yield PIECE;
      throw new Error("no more");
    }
    const { answer, sent } = await asked(broken());
    await expect(buffer(answer)).rejects.toThrow();
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(expect.any(Error)));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ message: "no more" });
  });
});
