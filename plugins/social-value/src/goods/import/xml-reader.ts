import { StringDecoder } from "node:string_decoder";
import { Parser } from "saxen";
import { FileRefusal } from "./table";

export interface XmlHandlers {
  /** An element begins; names without their prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it comes, in UTF-8. Entities are the five of XML and letters by number: none that a file
 * defines itself are known, so none can grow. What is not well-formed is refused.
 */
export function xmlReader(handlers: XmlHandlers): { take(piece: Buffer): void; end(): void } {
  const parser = new Parser();
  const decoder = new StringDecoder("utf8");
  let problem: unknown;
  // What a handler throws would be taken for a fault of the XML's.
  const guarded =
    <Args extends unknown[]>(handle: (...args: Args) => void) =>
    (...args: Args) => {
      try {
        handle(...args);
      } catch (error) {
        problem = error;
        parser.stop();
      }
    };
  parser.on(
    "openTag",
    guarded((name, attributes, decode) => {
      const given = Object.entries(attributes()).map(([key, value]) => [bare(key), decode(value)]);
      handlers.open?.(bare(name), Object.fromEntries(given));
    }),
  );
  parser.on(
    "closeTag",
    guarded((name) => handlers.close?.(bare(name))),
  );
  parser.on(
    "text",
    guarded((text, decode) => handlers.text?.(decode(text))),
  );
  parser.on(
    "cdata",
    guarded((text) => handlers.text?.(text)),
  );
  parser.on("error", (error) => {
    problem ??= new FileRefusal("file_broken", { detail: error.message });
  });
  const check = () => {
    if (problem !== undefined) {
      throw problem;
    }
  };
  return {
    take(piece) {
      check();
      parser.write(decoder.write(piece));
      check();
    },
    end() {
      parser.write(decoder.end());
      parser.end();
      check();
    },
  };
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);
