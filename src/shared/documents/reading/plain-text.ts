// Marks that turn or hide text on a screen without being part of it; they are used to make one name look like another.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Text as it is stored: composed (NFC), single spaces, no invisible characters, `\n` kept between lines that have text. */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .normalize('NFC')
    .split(/[\n\u000b\u2028\u2029]/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
