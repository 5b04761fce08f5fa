/** What a file is called in words: an image, a text file, or a file of some program. */
export type FormatFamily = 'file' | 'image' | 'plainText' | 'olderWord';

interface Format {
  readonly mediaType: string;
  /** The endings that a file of this format rightly has; the first is the usual one. */
  readonly endings: readonly string[];
  readonly label: string;
  readonly family: FormatFamily;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
/** Whatever it is, it is handed out as bytes and nothing that a browser would open. */
const BYTES = 'application/octet-stream';

function file(mediaType: string, label: string, ...endings: readonly string[]): Format {
  return { mediaType, label, endings, family: 'file' };
}

function image(mediaType: string, label: string, ...endings: readonly string[]): Format {
  return { mediaType, label, endings, family: 'image' };
}

/** The formats that answers come in, by the short name of their content. HTML and SVG are never handed out as themselves. */
const FORMATS: Readonly<Record<string, Format>> = {
  pdf: file('application/pdf', 'PDF', 'pdf'),
  docx: file(`${OFFICE}.wordprocessingml.document`, 'Word', 'docx', 'dotx'),
  doc: { ...file('application/msword', 'DOC', 'doc', 'dot'), family: 'olderWord' },
  odt: file(`${OPEN_DOCUMENT}.text`, 'ODT', 'odt', 'ott'),
  rtf: file('application/rtf', 'RTF', 'rtf', 'doc'),
  xlsx: file(`${OFFICE}.spreadsheetml.sheet`, 'Excel', 'xlsx', 'xltx'),
  xls: file('application/vnd.ms-excel', 'XLS', 'xls', 'xlt'),
  ods: file(`${OPEN_DOCUMENT}.spreadsheet`, 'ODS', 'ods'),
  pptx: file(`${OFFICE}.presentationml.presentation`, 'PowerPoint', 'pptx', 'ppsx', 'potx'),
  ppt: file('application/vnd.ms-powerpoint', 'PPT', 'ppt', 'pps'),
  odp: file(`${OPEN_DOCUMENT}.presentation`, 'ODP', 'odp'),
  msg: file('application/vnd.ms-outlook', 'Outlook', 'msg'),
  zip: file('application/zip', 'ZIP', 'zip'),
  html: file(BYTES, 'HTML', 'html', 'htm', 'xhtml'),
  txt: { ...file('text/plain', 'TXT', 'txt', 'text', 'md', 'csv', 'tsv', 'log', 'eml'), family: 'plainText' },
  png: image('image/png', 'PNG', 'png'),
  jpeg: image('image/jpeg', 'JPEG', 'jpg', 'jpeg', 'jpe', 'jfif'),
  tiff: image('image/tiff', 'TIFF', 'tif', 'tiff'),
  heic: image('image/heic', 'HEIC', 'heic', 'heif'),
  gif: image('image/gif', 'GIF', 'gif'),
  webp: image('image/webp', 'WebP', 'webp'),
  bmp: image('image/bmp', 'BMP', 'bmp'),
  avif: image('image/avif', 'AVIF', 'avif'),
};

/** Short names that mean the same. */
const SAME: Readonly<Record<string, string>> = { jpg: 'jpeg', tif: 'tiff', heif: 'heic' };

const SHORT_NAME = /^[a-z0-9][a-z0-9.+-]{0,19}$/;

/** The short name under which a format is stored; empty for what has none. */
export function formatNamed(found: string): string {
  const name = found.toLowerCase();
  return SHORT_NAME.test(name) ? (SAME[name] ?? name) : '';
}

/** The media type that a file is handed out with, always for the reader to keep. */
export function mediaTypeOf(format: string): string {
  return known(format)?.mediaType ?? BYTES;
}

/** How a format is named: a word that people use, or its short name in capitals. */
export function formatLabel(format: string): { readonly family: FormatFamily; readonly label: string } {
  return known(format) ?? { family: 'file', label: format.toUpperCase() };
}

/** True when the name says another format than the content is, such as a PDF named `.docx`. Names that say nothing do not. */
export function saysOtherwise(ending: string, format: string): boolean {
  return format !== '' && !known(format)?.endings.includes(ending) && isEnding(ending);
}

/** True for the ending of a format that we know. */
export function isEnding(ending: string): boolean {
  return Object.values(FORMATS).some(({ endings }) => endings.includes(ending));
}

function known(format: string): Format | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
}
