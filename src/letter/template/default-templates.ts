import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterKind } from '../letter-occasion.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { bokmalFollowUps } from './default/bokmal-follow-ups.js';
import { bokmalTemplate } from './default/bokmal.js';
import { englishFollowUps } from './default/english-follow-ups.js';
import { englishTemplate } from './default/english.js';
import { nynorskFollowUps } from './default/nynorsk-follow-ups.js';
import { nynorskTemplate } from './default/nynorsk.js';

type TextsByForm = Readonly<Record<LanguageForm, LetterTexts>>;

/** The announcement that a hearing has until somebody writes another, in each language form (standardtekst). */
export const DEFAULT_TEMPLATES: TextsByForm = {
  nb: bokmalTemplate,
  nn: nynorskTemplate,
  en: englishTemplate,
};

/** The same for every kind of letter. */
export const STANDARD_TEXTS: Readonly<Record<LetterKind, TextsByForm>> = {
  announcement: DEFAULT_TEMPLATES,
  reminder: followUp('reminder'),
  extension: followUp('extension'),
  correction: followUp('correction'),
};

function followUp(kind: Exclude<LetterKind, 'announcement'>): TextsByForm {
  return { nb: bokmalFollowUps[kind], nn: nynorskFollowUps[kind], en: englishFollowUps[kind] };
}
