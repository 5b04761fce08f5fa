import type { Parsed } from '../../shared/errors/parsed.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type TextRefusal = 'empty' | 'tooLarge' | 'notText';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** A list of all bodies in the country is under 100 kB; this leaves room and bounds the work. */
export const LARGEST_FILE_BYTES = 5_000_000;

const MOST_CONTROL_CHARACTERS = 0.02;

/** Bytes 0x80 to 0x9f of windows-1252. Node 20 decodes them as latin-1 does, to control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text from a file of unknown encoding: by its byte order mark, else UTF-8, else windows-1252 (what Excel on Windows
 * writes as CSV, and a superset of latin-1). A text in UTF-8 with a few damaged bytes is still UTF-8: the damage becomes
 * U+FFFD, which the lines are later refused for, where windows-1252 would turn every Norwegian letter into two others.
 */
export function decodeText(bytes: Uint8Array): Parsed<DecodedText, TextRefusal> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > LARGEST_FILE_BYTES) return { ok: false, reason: 'tooLarge' };
  const encoding = encodingOf(bytes);
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (controlCharacters(text) > text.length * MOST_CONTROL_CHARACTERS) return { ok: false, reason: 'notText' };
  return { ok: true, value: { text, encoding } };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const damaged = asUtf8.split('\ufffd').length - 1;
  const sound = asUtf8.replace(/[\p{ASCII}\ufffd]/gu, '').length;
  return damaged <= sound ? 'utf-8' : 'windows-1252';
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** Tabs and line breaks are text; NUL and its like in number are a sign of a picture, a PDF, an archive. */
function controlCharacters(text: string): number {
  return text.replace(/[^\p{Cc}]|[\t\n\r\f]/gu, '').length;
}
