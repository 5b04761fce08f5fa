/** What text is read from. What is sent out with a hearing is fewer: `DocumentIntake` takes PDF and Word alone. */
export const DOCUMENT_KINDS = ['pdf', 'docx', 'odt', 'rtf', 'doc', 'xlsx'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How a file is read: as what it is, or by how it looks, which takes far longer. */
export const READING_KINDS = [...DOCUMENT_KINDS, 'scannedPdf', 'picture'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** Pictures that may be of text, by the short names that judging a file gives them. */
export const PICTURE_NAMES: ReadonlySet<string> = new Set(['png', 'jpg', 'tif', 'bmp', 'webp']);

/** Why a file cannot be read as a document. The file itself may still be kept: a received answer is a record all the same. */
export const FILE_REFUSALS = [
  'empty',
  'tooLarge',
  'unknownType',
  'otherType',
  'polyglot',
  'encrypted',
  'macro',
  'activeContent',
  'bomb',
  'doctype',
  'damaged',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** What a file is, judged by its content and never by its name. `found` is the short name of a type we know but do not read. */
export type FileVerdict =
  | { readonly ok: true; readonly kind: DocumentKind }
  | { readonly ok: false; readonly reason: 'otherType'; readonly found: string }
  | { readonly ok: false; readonly reason: Exclude<FileRefusal, 'otherType'> };

/** A file by its path, or its bytes when they are at hand. */
export type FileSource = string | Uint8Array;

/** How much a file may be and become. Archives are held to it before anything is unpacked and again while it is. */
export interface ReadingLimits {
  readonly maxFileBytes: number;
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxUnpackedBytes: number;
  /** Unpacked to packed. Counted from `ratioFromBytes` on, since short repetitive XML packs very well. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
  readonly maxTextCharacters: number;
  readonly maxPages: number;
}

const MEBIBYTE = 1024 * 1024;

export const READING_LIMITS: ReadingLimits = {
  maxFileBytes: 100 * MEBIBYTE,
  maxEntries: 5_000,
  maxEntryBytes: 128 * MEBIBYTE,
  maxUnpackedBytes: 256 * MEBIBYTE,
  maxRatio: 200,
  ratioFromBytes: MEBIBYTE,
  maxTextCharacters: 10_000_000,
  maxPages: 5_000,
};

/** A file that cannot be read. Thrown inside this folder only; at its edge it becomes a verdict or a result. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: Exclude<FileRefusal, 'otherType'>,
    options?: ErrorOptions,
  ) {
    super(`The file cannot be read: ${reason}`, options);
    this.name = 'UnreadableFile';
  }
}
