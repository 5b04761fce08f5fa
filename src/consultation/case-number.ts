import type { Parsed } from '../shared/errors/parsed.js';

// Two or four digits of the year, a slash, and the running number of that year.
const CASE_NUMBER = /^(\d{2}|(?:19|20)\d{2})\/([1-9]\d{0,6})$/;

/** The number of a case in the host's archive (saksnummer, «vår ref.»): `17/20347`. */
export class CaseNumber {
  private constructor(private readonly text: string) {}

  /** Reads `17/20347` or `2017/20347`, with or without spaces around the slash. */
  static parse(text: string): Parsed<CaseNumber, 'notACaseNumber'> {
    const plain = text.replace(/\s+/g, '');
    return CASE_NUMBER.test(plain)
      ? { ok: true, value: new CaseNumber(plain) }
      : { ok: false, reason: 'notACaseNumber' };
  }

  toString(): string {
    return this.text;
  }
}
