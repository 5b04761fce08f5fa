import { decodeText, LARGEST_FILE_BYTES } from './decode-text.js';

const TEXT = 'Rådet for psykisk helse – Høgskulen på Vestlandet';

const decoded = (bytes: Uint8Array): string => {
  const result = decodeText(bytes);
  return result.ok ? `${result.value.encoding}: ${result.value.text}` : result.reason;
};

describe('the text of a file', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    expect(decoded(Buffer.from(TEXT))).toBe(`utf-8: ${TEXT}`);
    expect(decoded(Buffer.from(`\ufeff${TEXT}`))).toBe(`utf-8: ${TEXT}`);
  });

  it('is read as Excel on Windows writes it', () => {
    const bytes = Buffer.from(TEXT.replace('–', '\u0096'), 'latin1');

    expect(decoded(bytes)).toBe(`windows-1252: ${TEXT}`);
  });

  it('is read as UTF-16 when it says so', () => {
    expect(decoded(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe(`utf-16le: ${TEXT}`);
    expect(decoded(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16())).toBe(`utf-16be: ${TEXT}`);
  });

  it('in UTF-8 with one damaged byte keeps all its other letters', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe6]), Buffer.from('.')]);

    expect(decoded(bytes)).toBe(`utf-8: ${TEXT}\ufffd.`);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank lines', Buffer.from(' \r\n\n'), 'empty'],
    ['zeros', Buffer.alloc(100), 'notText'],
    ['UTF-16 that does not say so', Buffer.from(TEXT, 'utf16le'), 'notText'],
    ['too much', Buffer.alloc(LARGEST_FILE_BYTES + 1, 'a'), 'tooLarge'],
  ])('that is %s is refused', (_, bytes, reason) => {
    expect(decoded(bytes)).toBe(reason);
  });
});
