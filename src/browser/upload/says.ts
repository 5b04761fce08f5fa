/** The words of the page that its script needs, in the reader's language. `{0}` and `{1}` are places for names and sizes. */
export interface Says {
  readonly waiting: string;
  readonly uploading: string;
  readonly paused: string;
  readonly offline: string;
  readonly finishing: string;
  readonly done: string;
  readonly notSent: string;
  readonly signedOut: string;
  readonly noRoom: string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
  readonly drop: string;
  readonly pauseFile: string;
  readonly resumeFile: string;
  readonly cancelFile: string;
  readonly cancelled: string;
  readonly cameThrough: string;
}

export function filled(text: string, ...values: readonly string[]): string {
  return values.reduce((soFar, value, index) => soFar.replace(`{${index}}`, () => value), text);
}

/** `1,4 MB`; whole kilobytes below a megabyte. The same as the server writes. */
export function sizeText(sizeBytes: number, language: string): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-NO`);
  if (sizeBytes < 1_000_000) return `${numbers.format(Math.round(sizeBytes / 1000))} kB`;
  return `${numbers.format(Math.round(sizeBytes / 100_000) / 10)} MB`;
}
