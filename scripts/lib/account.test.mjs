import { expect, it } from "vitest";
import { parsePasswd } from "./account.mjs";

it("reads the accounts of a passwd file and leaves out what are none", () => {
  const text = [
    "root:x:0:0:root:/root:/bin/bash",
    "# a comment",
    "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
    "nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false",
    "broken",
    "",
  ].join("\n");
  expect(parsePasswd(text)).toEqual([
    { name: "root", uid: 0, gid: 0 },
    { name: "nobody", uid: 65_534, gid: 65_534 },
  ]);
});
