import type { LetterTexts } from '../../letter/merge/letter-merge.js';
import { DEFAULT_TEMPLATES } from '../../letter/template/default-templates.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { letterBlocks, letterProse, type HearingContent, type LetterBlock } from '../content/index.js';

/** The letter of a hearing as the line markup that templates are written in; the e-mail is the product's own. */
export function letterTexts(hearing: HearingContent, form: LanguageForm): LetterTexts {
  const prose = letterProse[form];
  const blocks = letterBlocks(hearing, form).map((block) => markupOf(block));
  return {
    subject: prose.subject,
    emailText: DEFAULT_TEMPLATES[form].emailText,
    body: [`# ${prose.heading}`, ...blocks].join('\n\n'),
  };
}

function markupOf(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, index) => (block.style === 'numbered' ? `${String(index + 1)}. ${item}` : `- ${item}`))
        .join('\n');
  }
}
