declare module "saxen" {
  type Decode = (text: string) => string;

  /** As much of the parser as we use: it comes without types. */
  export class Parser {
    on(
      event: "openTag",
      handle: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", handle: (name: string) => void): this;
    on(event: "text", handle: (text: string, decode: Decode) => void): this;
    on(event: "cdata", handle: (text: string) => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    write(text: string): this;
    end(): unknown;
    stop(): void;
  }
}
