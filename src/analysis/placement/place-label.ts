import type { Language } from '../../shared/language/words.js';
import type { HearingPlace } from './place-catalogue.js';
import { placeWords } from './placement.words.js';

/** The name of a place standing alone: «Gravide: 2.1 Kartlegging», «Spørsmål 3 om Gravide: Er …?». */
export function placeLabel(place: HearingPlace, language: Language): string {
  switch (place.target) {
    case 'consultation':
    case 'allDrafts':
      return placeWords[language][place.target];
    case 'draft':
      return draftTitle(place);
    case 'section':
      return `${draftTitle(place)}: ${sectionTitle(place)}`;
    case 'question':
      return `${questionTitle(place, language)}: ${place.question?.text ?? ''}`;
  }
}

/** A few words for a place, for tags and lists: «Gravide 2.1», «Spørsmål 3 om Gravide». */
export function shortPlaceLabel(place: HearingPlace, language: Language): string {
  switch (place.target) {
    case 'consultation':
    case 'allDrafts':
    case 'draft':
      return placeLabel(place, language);
    case 'section':
      return `${draftTitle(place)} ${sectionNumber(place)}`;
    case 'question':
      return questionTitle(place, language);
  }
}

function draftTitle({ draft }: HearingPlace): string {
  return draft?.shortTitle ?? '';
}

function sectionNumber({ section }: HearingPlace): string {
  return section?.number ?? section?.title ?? '';
}

function sectionTitle({ section }: HearingPlace): string {
  return [section?.number, section?.title].filter((part) => part !== null && part !== undefined).join(' ');
}

/** Names the draft only where the same question is put to several. */
function questionTitle({ question, draft }: HearingPlace, language: Language): string {
  const words = placeWords[language];
  const numbered = `${words.question} ${String(question?.position ?? '')}`;
  return question?.scope === 'eachDraft' && draft ? `${numbered} ${words.about} ${draft.shortTitle}` : numbered;
}
