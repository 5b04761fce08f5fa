/** A status code as RFC 3463 has it. Subjects go no further than 7, which tells it from the version of a program. */
const ENHANCED = /(?<![\d.])([245])\.([0-7])\.(\d{1,3})(?![\d]|\.\d)/;
const EVERY_ENHANCED = new RegExp(ENHANCED.source, 'g');

/** A reply code where a text quotes a server: at the beginning of a line, or soon after a word for who said it. */
const REPLY_CODE =
  /(?:^[<> \t-]*|\b(?:said|says|replied|response|respons|reply|error|feil|fel|code|kode|server|serveren|host|SMTP|RCPT|DATA|antwortete|svarte|svarade|status|returned)\b[^\n]{0,80}?[\s:<("']#?)([45][0-5]\d)(?=[\s\-)>"'.,;]|$)/gim;

/** The first enhanced status code in a text; null when there is none. */
export function enhancedStatusIn(text: string): string | null {
  return ENHANCED.exec(text)?.[0] ?? null;
}

/** Every status that a text gives explicitly: enhanced codes as they are, plain reply codes as `5.0.0` or `4.0.0`. */
export function statusesIn(text: string): readonly string[] {
  const enhanced = [...text.matchAll(EVERY_ENHANCED)].map(([code]) => code);
  if (enhanced.length > 0) return enhanced;
  return [...text.matchAll(REPLY_CODE)].map(([, code = '']) => `${code.charAt(0)}.0.0`);
}
