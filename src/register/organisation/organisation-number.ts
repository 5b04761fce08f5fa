import type { Parsed } from '../../shared/errors/parsed.js';

export type OrganisationNumberRefusal = 'digits' | 'length' | 'checkDigit';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const LENGTH = 9;

/**
 * The number of a body in Enhetsregisteret (organisasjonsnummer): nine digits, the last a check digit by modulus 11.
 * Many consultation bodies have none, and two bodies may share one on purpose, so it is never a key by itself.
 */
export class OrganisationNumber {
  private constructor(private readonly digits: string) {}

  /**
   * Reads `123456785` or `123 456 785`, with spaces of any kind anywhere. No number begins with zero: `000000000`
   * would pass the check and is what a spreadsheet holds where nobody knew the number, so it is refused as `digits`.
   */
  static parse(input: string): Parsed<OrganisationNumber, OrganisationNumberRefusal> {
    const digits = input.replace(/\s/g, '');
    if (!/^[1-9][0-9]*$/.test(digits)) return { ok: false, reason: 'digits' };
    if (digits.length !== LENGTH) return { ok: false, reason: 'length' };
    if (Number(digits.slice(-1)) !== checkDigit(digits)) return { ok: false, reason: 'checkDigit' };
    return { ok: true, value: new OrganisationNumber(digits) };
  }

  /** The number of a text that is known to be one, such as a stored column. Throws when it is not. */
  static of(text: string): OrganisationNumber {
    const parsed = OrganisationNumber.parse(text);
    if (!parsed.ok) throw new Error(`"${text}" is not an organisation number (${parsed.reason})`);
    return parsed.value;
  }

  /** Nine digits without spaces, as stored. */
  toString(): string {
    return this.digits;
  }

  toJSON(): string {
    return this.digits;
  }

  /** As written in letters and on pages: `123 456 785`. */
  formatted(): string {
    return `${this.digits.slice(0, 3)} ${this.digits.slice(3, 6)} ${this.digits.slice(6)}`;
  }

  equals(other: OrganisationNumber): boolean {
    return this.digits === other.digits;
  }
}

/** A stored number as it is written on pages; empty when the body has none. */
export function formattedNumber(stored: string | null): string {
  return stored?.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3') ?? '';
}

/** 10 when no digit fits: such a number is never issued. */
function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = sum % 11;
  return rest === 0 ? 0 : 11 - rest;
}
