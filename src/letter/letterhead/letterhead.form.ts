import { Matches, MaxLength } from 'class-validator';
import { IsOrganisationNumberOrEmpty } from '../../register/register-rules.js';
import { formattedNumber, OrganisationNumber } from '../../register/organisation/organisation-number.js';
import type { FormWords, Typed } from '../../shared/web/form.js';
import type { Letterhead } from './letterhead.entity.js';

const LONGEST_LINE = 120;
const line = (): PropertyDecorator => MaxLength(LONGEST_LINE, { message: 'tooLong' });

/** What the form says beside a field, where the common words do not do. */
export const letterheadFormWords: FormWords = {
  phone: {
    nb: 'Skriv telefonnummeret med tall og mellomrom, for eksempel 810 20 050.',
    nn: 'Skriv telefonnummeret med tal og mellomrom, til dømes 810 20 050.',
    en: 'Write the telephone number with digits and spaces, such as 810 20 050.',
  },
  web: {
    nb: 'Skriv nettadressen uten mellomrom, for eksempel www.direktoratet.example.',
    nn: 'Skriv nettadressa utan mellomrom, til dømes www.direktoratet.example.',
    en: 'Write the web address without spaces, such as www.directorate.example.',
  },
};

/** What is printed in a letterhead; every line may be left empty. The picture comes beside the form. */
export class LetterheadForm {
  @line() postalAddress = '';

  @Matches(/^[+\d][\d ]{4,20}$|^$/, { message: 'phone' })
  telephone = '';

  @Matches(/^(https?:\/\/)?[^\s./:@]+(\.[^\s./:@]+)+(\/\S*)?$|^$/, { message: 'web' })
  @line()
  webAddress = '';

  @IsOrganisationNumberOrEmpty() organisationNumber = '';

  @line() logoAlternative = '';
}

/** The texts of a form that had no errors. */
export function textsFrom(form: LetterheadForm) {
  const { postalAddress, telephone, webAddress, organisationNumber, logoAlternative } = form;
  const number = organisationNumber === '' ? '' : OrganisationNumber.of(organisationNumber).toString();
  return { postalAddress, telephone, webAddress, organisationNumber: number, logoAlternative };
}

/** The form as it shows an edition; the host's own address where there is none. */
export function typedOf(newest: Letterhead | undefined, postalAddress: string): Typed {
  if (!newest) return { postalAddress };
  const { telephone, webAddress, logoAlternative } = newest;
  const organisationNumber = formattedNumber(newest.organisationNumber);
  return { postalAddress: newest.postalAddress, telephone, webAddress, organisationNumber, logoAlternative };
}
