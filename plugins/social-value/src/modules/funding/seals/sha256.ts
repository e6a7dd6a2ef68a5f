import { hash } from "node:crypto";
import type { Sha256 } from "@insteg/domain";

export const sha256: Sha256 = (data) => hash("sha256", data, "buffer");
