import { LANGUAGE_FORMS } from '../../../shared/language/words.js';
import type { LetterValues } from '../../merge/letter-fields.js';
import { LetterMerge } from '../../merge/letter-merge.js';
import { sampleValues } from '../../merge/sample-values.js';
import { STANDARD_TEXTS } from '../default-templates.js';

const NOTHING: Partial<LetterValues> = { caseNumber: '', contactTelephone: '', contactEmail: '', summaryAddress: '' };

describe.each(LANGUAGE_FORMS)('the standard closing letter in %s', (form) => {
  const merge = new LetterMerge(STANDARD_TEXTS.closing[form], 'closing');
  const sample = sampleValues(form);

  function textsOf(change: Partial<LetterValues> = {}): { readonly letter: string; readonly email: string } {
    const { heading, body, email } = merge.merge({ ...sample, ...change });
    const textOf = (blocks: typeof body): string =>
      blocks.map((block) => (block.kind === 'list' ? block.items.join('\n') : block.text)).join('\n');
    return { letter: `${heading}\n${textOf(body)}`, email: textOf(email) };
  }

  test.each(['title', 'recipientName', 'caseNumber', 'summaryAddress', 'contactName'] as const)(
    'says %s in the letter',
    (field) => {
      expect(textsOf().letter).toContain(sample[field]);
    },
  );

  test('asks nobody to answer any more, and says where the summary is in the e-mail too', () => {
    expect(textsOf().letter).not.toContain(sample.deadline);
    expect(textsOf().email).toContain(sample.summaryAddress);
  });

  test('on paper says nothing of a link that is not there', () => {
    expect(textsOf({ isOnPaper: true }).letter).not.toMatch(/lenk|a link/i);
    expect(textsOf().letter).toMatch(/lenk|a link/i);
  });

  test('has no heading that nothing stands under, and no sentence cut short, when little is written', () => {
    const { body } = merge.merge({ ...sample, ...NOTHING });

    body.forEach((block, index) => {
      if (block.kind === 'heading') expect(body[index + 1]?.kind).toMatch(/paragraph|list/);
    });
    expect(textsOf(NOTHING).letter).not.toMatch(/«»|“”| \.|\s{2,}\S| , |\(\)/);
  });
});
