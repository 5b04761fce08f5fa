import {
  findPersonalData,
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
} from '../../shared/language/personal-data/find-personal-data.js';
import type { Language } from '../../shared/language/words.js';
import { wholeLabel } from '../answer-content-view.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress, partAddress } from '../portal/portal-address.js';
import { fieldNames } from '../typing/typed-form.js';
import { checkWords } from './check.words.js';
import type { ToBeSent } from './submission.service.js';

/** A field or file of the answer in which something looks like personal data, and the way there. */
export interface PointedOut {
  readonly where: string;
  /** `et telefonnummer, 2 e-postadresser` */
  readonly what: string;
  readonly href: string;
  readonly linkText: string;
  /** True for what must hardly ever stand in an answer: it has to be ticked before the answer is sent. */
  readonly isStrong: boolean;
}

type Searched = Pick<PointedOut, 'where' | 'href' | 'linkText'> & { readonly text: string };

/** What looks like personal data in what would be sent: in the fields, and in the names of the files. */
export function pointedOut(inHand: AnswerInHand, toBeSent: ToBeSent, language: Language): readonly PointedOut[] {
  return searchedTexts(inHand, toBeSent, language).flatMap(({ text, ...place }) => {
    const kinds = findPersonalData(text).map(({ kind }) => kind);
    if (kinds.length === 0) return [];
    return [{ ...place, what: kindsInWords(kinds, language), isStrong: kinds.includes('nationalIdentityNumber') }];
  });
}

/** How often each kind was found, in words. */
export function kindsInWords(kinds: readonly PersonalDataKind[], language: Language): string {
  const words = checkWords[language];
  const counted = PERSONAL_DATA_KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }));
  return counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words[kind](count))
    .join(', ');
}

function searchedTexts({ parts, scope }: AnswerInHand, toBeSent: ToBeSent, language: Language): readonly Searched[] {
  const words = checkWords[language];
  const fields = new Map(
    parts.flatMap((part) => part.fields.map((field) => [field.place, { field, title: part.draft?.title }] as const)),
  );
  const answers = toBeSent.answers.map(({ place, draftId, text }) => {
    const known = fields.get(place);
    const label = known?.field.label || (known ? wholeLabel(known.field, language) : '');
    return {
      text,
      where: known?.title === undefined ? label : `${known.title}: ${label}`,
      href: `${partAddress(draftId, scope)}#field-${fieldNames(place).text}`,
      linkText: words.edit,
    };
  });
  const files = toBeSent.files.map(({ filename }) => ({
    text: filename,
    where: words.filename(filename),
    href: answerAddress('/svar/opplasting', scope),
    linkText: words.editFile,
  }));
  return [...answers, ...files];
}
