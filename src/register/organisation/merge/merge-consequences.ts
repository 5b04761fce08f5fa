import { CONTACT_PURPOSES } from '../../contact/contact.entity.js';
import type { Language } from '../../../shared/language/words.js';
import { nameKey } from '../../import/organisation-name.js';
import { formattedNumber } from '../organisation-number.js';
import { placeNames, type MergeSide } from './merge-side.js';
import { mergeWords } from './merge.words.js';

/** What merging two rows does, each thing a sentence: what a person reads before saying yes. */
export function mergeConsequences(language: Language, kept: MergeSide, gone: MergeSide): string[] {
  const t = mergeWords[language];
  const [keptName, goneName] = [kept.organisation.name, gone.organisation.name];
  return [
    t.stays(keptName),
    t.goes(goneName, keptName),
    ...(nameKey(keptName) === nameKey(goneName) ? [] : [t.otherName(goneName)]),
    ...numberSentences(language, kept, gone),
    placeSentence(language, kept, gone),
    ...addressSentences(language, kept, gone),
    ...(!kept.organisation.isActive && gone.organisation.isActive ? [t.becomesActive] : []),
    t.hearings,
    t.others,
  ];
}

function numberSentences(language: Language, kept: MergeSide, gone: MergeSide): string[] {
  const t = mergeWords[language];
  return (['organisationNumber', 'municipalityNumber'] as const).flatMap((field) => {
    const [ofKept, ofGone] = [kept.organisation[field], gone.organisation[field]];
    if (ofGone === null || ofGone === ofKept) return [];
    const shown = formattedNumber(ofGone);
    return [ofKept === null ? t.takesNumber(shown) : t.otherNumber(shown)];
  });
}

function placeSentence(language: Language, kept: MergeSide, gone: MergeSide): string {
  const t = mergeWords[language];
  const known = new Set(placeNames(kept));
  const added = placeNames(gone).filter((name) => !known.has(name));
  return added.length > 0 ? t.places(added.join('; ')) : t.noPlaces;
}

function addressSentences(language: Language, kept: MergeSide, gone: MergeSide): string[] {
  const t = mergeWords[language];
  return CONTACT_PURPOSES.flatMap((purpose) => {
    const [ofKept, ofGone] = [kept.contacts[purpose].email, gone.contacts[purpose].email];
    if (ofGone === '' || ofGone === ofKept) return [];
    return [ofKept === '' ? t.takesAddress(ofGone) : t.dropsAddress(ofGone)];
  });
}
