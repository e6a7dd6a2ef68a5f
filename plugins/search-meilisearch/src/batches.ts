/**
 * Documents in portions of a bounded number and size of JSON. One that alone is larger than the
 * bound goes alone: whether it is too large is the server's to say.
 *
 * @returns each portion as a JSON array
 */
export function* batches(
  documents: Record<string, unknown>[],
  { count, bytes }: { count: number; bytes: number },
): Generator<string> {
  let portion: string[] = [];
  let size = 2;
  for (const document of documents) {
    const json = JSON.stringify(document);
    const length = Buffer.byteLength(json) + 1;
    if (portion.length && (portion.length >= count || size + length > bytes)) {
      yield `[${portion.join(",")}]`;
      portion = [];
      size = 2;
    }
    portion.push(json);
    size += length;
  }
  if (portion.length) yield `[${portion.join(",")}]`;
}
