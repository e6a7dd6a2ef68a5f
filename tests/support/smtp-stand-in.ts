import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** A mail server that takes whatever it is sent, and keeps it. */
export interface SmtpStandIn {
  url: string;
  /** What came after DATA, headers and all. */
  received: string[];
  close: () => Promise<void>;
}

/** On a port of its own unless told. */
export async function smtpStandIn(port = 0): Promise<SmtpStandIn> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    let isData = false;
    let pending = "";
    socket.setEncoding("utf8");
    socket.on("error", () => {});
    socket.write("220 stand-in\r\n");
    socket.on("data", (chunk: string) => {
      pending += chunk;
      if (isData) {
        const end = pending.indexOf("\r\n.\r\n");
        if (end < 0) {
          return;
        }
        received.push(pending.slice(0, end));
        pending = pending.slice(end + 5);
        isData = false;
        socket.write("250 kept\r\n");
      }
      for (let at = pending.indexOf("\r\n"); at >= 0 && !isData; at = pending.indexOf("\r\n")) {
        const command = pending.slice(0, at).toUpperCase();
        pending = pending.slice(at + 2);
        isData = command === "DATA";
        socket.write(isData ? "354 go on\r\n" : command === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Whoever sends keeps its connections for the next mail, and would be waited for.
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}
