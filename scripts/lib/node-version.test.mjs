import { describe, expect, it } from "vitest";
import { isSupportedNode } from "./node-version.mjs";

describe("the Node versions that Insteg runs on", () => {
  it.each(["20.19.0", "20.20.2", "v20.19.1", "22.12.0", "22.20.1", "23.0.0", "24.1.0"])(
    "accepts %s",
    (version) => expect(isSupportedNode(version)).toBe(true),
  );

  it.each(["18.20.0", "20.18.3", "21.7.0", "22.11.0", "", "next"])("refuses %s", (version) =>
    expect(isSupportedNode(version)).toBe(false),
  );
});
