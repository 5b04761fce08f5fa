import type { LanguageForm } from '../../shared/language/words.js';
import type { BodyType } from './body-type.js';

export type ReferenceKind =
  | 'municipality'
  | 'healthTrust'
  | 'regionalHealthAuthority'
  | 'countyGovernor'
  | 'countyCouncil'
  | 'ministry'
  | 'agency'
  | 'university'
  | 'organisation';

/**
 * A body from a public list. Its identity is a number, not its name: the municipality number (four digits) for a
 * municipality, the organisation number (nine digits) for all others.
 */
export interface ReferenceBody {
  readonly name: string;
  readonly kind: ReferenceKind;
  readonly organisationNumber?: string;
  readonly municipalityNumber?: string;
  /** Tells two municipalities of one name apart on a page. */
  readonly county?: string;
  readonly bodyType?: BodyType;
  readonly languageForm: LanguageForm;
}
