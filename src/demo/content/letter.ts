import type { Language } from '../../shared/language/words.js';
import { bullets, heading, numbered, paragraph } from './authoring.js';
import type { HearingContent, HearingTexts, LetterBlock } from './content.types.js';
import { bokmalLetter } from './letter/bokmal.js';
import { englishLetter } from './letter/english.js';
import { nynorskLetter } from './letter/nynorsk.js';
import type { LetterProse } from './letter/prose.types.js';

/** The letter template in each language form: own words for the framing, the hearing's own texts in between. */
export const letterProse: Readonly<Record<Language, LetterProse>> = {
  nb: bokmalLetter,
  nn: nynorskLetter,
  en: englishLetter,
};

/** The body of the letter as blocks with `{{fields}}`, in the order a reader needs them. */
export function letterBlocks(hearing: HearingContent, language: Language): readonly LetterBlock[] {
  const prose = letterProse[language];
  return [
    ...prose.invitation,
    ...matterBlocks(prose, hearing.texts[language]),
    heading(prose.headings.drafts),
    paragraph(prose.draftsLead),
    bullets(...hearing.drafts.map((draft) => draft.title)),
    heading(prose.headings.questions),
    paragraph(prose.questionsLead),
    numbered(...hearing.questions.map((question) => question.text[language])),
    ...prose.practical,
  ];
}

function matterBlocks(prose: LetterProse, texts: HearingTexts): readonly LetterBlock[] {
  return [
    heading(prose.headings.background),
    ...texts.background.map((text) => paragraph(text)),
    heading(prose.headings.goals),
    bullets(...texts.goals),
    heading(prose.headings.mainChanges),
    bullets(...texts.mainChanges),
    heading(prose.headings.underConsultation),
    bullets(...texts.underConsultation),
    heading(prose.headings.notUnderConsultation),
    bullets(...texts.notUnderConsultation),
  ];
}
