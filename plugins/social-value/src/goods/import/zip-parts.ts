import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { FileRefusal, TABLE_LIMITS } from "./table";

const open = promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer);

/** A workbook's parts by name: each is unpacked when it is asked for, and no further than it says. */
export interface ZipParts {
  /** Unpacks a part, a piece at a time; false when there is none. */
  read(name: string, take: (piece: Buffer) => void): Promise<boolean>;
}

/**
 * Opens a zip file. What it says that it unpacks to is checked before anything is unpacked, and what it
 * unpacks to while it is: a small file that says too much, or lies, is refused either way.
 */
export async function zipParts(content: Buffer): Promise<ZipParts> {
  const zip = await open(content, { lazyEntries: true }).catch(refuseBroken);
  const entries = await entriesOf(zip).catch(refuseBroken);
  let left: number = TABLE_LIMITS.unpacked_bytes;
  return {
    async read(name, take) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) {
        return false;
      }
      await readEntry(zip, entry, (piece) => {
        left -= piece.length;
        if (left < 0) {
          throw tooLarge();
        }
        take(piece);
      });
      return true;
    },
  };
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let declared = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      declared += entry.uncompressedSize;
      if (declared > TABLE_LIMITS.unpacked_bytes || entries.size >= TABLE_LIMITS.parts) {
        reject(tooLarge());
        return;
      }
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function readEntry(zip: ZipFile, entry: Entry, take: (piece: Buffer) => void): Promise<void> {
  try {
    const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry);
    for await (const piece of stream) {
      take(piece as Buffer);
    }
  } catch (error) {
    refuseBroken(error);
  }
}

type OpenStream = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;

const tooLarge = () =>
  new FileRefusal("file_unpacks_too_large", { most_bytes: TABLE_LIMITS.unpacked_bytes });

function refuseBroken(error: unknown): never {
  throw error instanceof FileRefusal
    ? error
    : new FileRefusal("file_broken", { detail: error instanceof Error ? error.message : "" });
}
