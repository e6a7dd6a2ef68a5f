import path from "node:path";

// It is built from a copy inside the shop's folder, so that it is of the shop's own versions.
const repositoryRoot = path.resolve(import.meta.dirname, "..", "..");

export default { outputFileTracingRoot: repositoryRoot, turbopack: { root: repositoryRoot } };
