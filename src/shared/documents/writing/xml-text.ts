// XML 1.0, section 2.2. With the u flag, halves of surrogate pairs are outside the ranges too.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that may stand in XML. Office refuses a whole file for one control character that came with pasted text. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n');
}
