import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { bokmalTemplate } from './default/bokmal.js';
import { englishTemplate } from './default/english.js';
import { nynorskTemplate } from './default/nynorsk.js';

/** The letter that a hearing has until somebody writes another, in each language form (standardtekst). */
export const DEFAULT_TEMPLATES: Readonly<Record<LanguageForm, LetterTexts>> = {
  nb: bokmalTemplate,
  nn: nynorskTemplate,
  en: englishTemplate,
};
