interface Positioned {
  position?: number;
}
interface Numbered {
  number?: number;
  stages?: (Positioned | null)[] | null;
}

/** A version with its stages first to last. */
export function withStagesInOrder<V extends Numbered>(version: V): V {
  const stages = [...(version.stages ?? [])].sort(
    (a, b) => (a?.position ?? 0) - (b?.position ?? 0),
  );
  return { ...version, stages };
}

/** A chain with its versions newest first, each with its stages first to last. */
export function withVersionsInOrder<C extends { versions?: (Numbered | null)[] | null }>(
  chain: C,
): C {
  const versions = (chain.versions ?? [])
    .flatMap((version) => (version ? [withStagesInOrder(version)] : []))
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
  return { ...chain, versions };
}
