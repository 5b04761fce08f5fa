import type { Consultation } from '../../consultation/consultation.entity.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterKind } from '../letter-occasion.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { bokmalClosing, englishClosing, nynorskClosing } from './default/closing.js';
import { bokmalFollowUps } from './default/bokmal-follow-ups.js';
import { bokmalInternalTemplate } from './default/bokmal-internal.js';
import { bokmalTemplate } from './default/bokmal.js';
import { englishFollowUps } from './default/english-follow-ups.js';
import { englishInternalTemplate } from './default/english-internal.js';
import { englishTemplate } from './default/english.js';
import { nynorskFollowUps } from './default/nynorsk-follow-ups.js';
import { nynorskInternalTemplate } from './default/nynorsk-internal.js';
import { nynorskTemplate } from './default/nynorsk.js';

/** The kinds that come between the announcement and the closing letter. */
type FollowUpKind = Exclude<LetterKind, 'announcement' | 'closing'>;

type TextsByForm = Readonly<Record<LanguageForm, LetterTexts>>;

/** The announcement that a hearing has until somebody writes another, in each language form (standardtekst). */
export const DEFAULT_TEMPLATES: TextsByForm = {
  nb: bokmalTemplate,
  nn: nynorskTemplate,
  en: englishTemplate,
};

/** The texts of every kind of letter. */
export type StandardTexts = Readonly<Record<LetterKind, TextsByForm>>;

/** The same for every kind of letter. */
export const STANDARD_TEXTS: StandardTexts = {
  announcement: DEFAULT_TEMPLATES,
  reminder: followUp('reminder'),
  extension: followUp('extension'),
  correction: followUp('correction'),
  closing: { nb: bokmalClosing, nn: nynorskClosing, en: englishClosing },
};

/** Those of an internal hearing, which says whose hearing it is and who asks; what follows up is the same. */
export const INTERNAL_TEXTS: StandardTexts = {
  ...STANDARD_TEXTS,
  announcement: { nb: bokmalInternalTemplate, nn: nynorskInternalTemplate, en: englishInternalTemplate },
};

/** The texts that a hearing has until somebody writes others. */
export function standardTextsOf({
  answersForInvitationId,
}: Pick<Consultation, 'answersForInvitationId'>): StandardTexts {
  return answersForInvitationId === null ? STANDARD_TEXTS : INTERNAL_TEXTS;
}

function followUp(kind: FollowUpKind): TextsByForm {
  return { nb: bokmalFollowUps[kind], nn: nynorskFollowUps[kind], en: englishFollowUps[kind] };
}
