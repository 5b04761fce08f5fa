import { writeDocx } from '../../../shared/documents/writing/write-docx.js';
import type { Language } from '../../../shared/language/words.js';
import { templateWords } from './template.words.js';

/** A template to begin with: every placeholder that most need, in Word's own styles, to be changed as one likes. */
export async function sampleTemplate(language: Language): Promise<Buffer> {
  const t = templateWords[language];
  return writeDocx({
    title: '{{tittel}}',
    reference: '{{referanse}}',
    author: '',
    language,
    blocks: [
      {
        kind: 'keyValue',
        entries: [
          { key: t.sampleHost, value: '{{virksomhet}}' },
          { key: t.sampleReference, value: '{{referanse}}' },
          { key: t.sampleDeadline, value: '{{frist}}' },
          { key: t.sampleIssue, value: '{{utgave}}' },
          { key: t.sampleDay, value: '{{dato}}' },
        ],
      },
      { kind: 'paragraph', style: 'lead', text: t.sampleLead },
      { kind: 'paragraph', style: 'plain', text: '{{innholdsfortegnelse}}' },
      { kind: 'pageBreak' },
      { kind: 'paragraph', style: 'plain', text: '{{oppsummering}}' },
    ],
  });
}
