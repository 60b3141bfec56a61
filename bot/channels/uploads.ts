import type { OpenedFile } from '../web/fileReply.ts';

/** A file that a customer sent, as it lies on disk. */
export interface StoredFile {
  /** Its unguessable name, which is all that is needed to read it. */
  name: string;
  /** What its first bytes say it is: a raster picture, or `application/octet-stream`. */
  contentType: string;
  bytes: number;
}

/** Files of customers; `bot/storage` implements it. */
export interface Uploads {
  /** Reads the stream to its end; resolved means on disk. `extension` is kept if it is harmless. Throws what the stream throws. */
  add(content: AsyncIterable<Buffer>, extension: string): Promise<StoredFile>;
  /** The file and its content, or undefined where there is none by that name, which comes from outside. */
  open(name: string): Promise<OpenedFile | undefined>;
  remove(name: string): Promise<void>;
}
