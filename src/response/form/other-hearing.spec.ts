import {
  ASKED,
  FILLINGS,
  INDEX,
  OUTLINE,
  partsIn,
  section,
  WORDS,
} from '../../../test/support/response/altered-hearing.js';
import { fillDocx } from '../../../test/support/response/fill-form.js';
import { outlineOf } from '../../../test/support/response/random-outline.js';
import { FormIndex } from './placing/form-index.js';
import { placeFound } from './placing/place-found.js';
import { responseFormOf } from './response-form.js';
import { writeFormDocx } from './writing/write-form-docx.js';

describe('a form about another hearing, or an earlier wording', () => {
  test('keys of another hearing place nothing, and the form is known as that of another', async () => {
    const other = outlineOf(ASKED, 1);
    const bytes = await fillDocx(await writeFormDocx(responseFormOf(other, 'nb')), FILLINGS);

    const answer = placeFound(await partsIn(bytes, 'docx'), INDEX);

    expect(answer.identity).toBe('otherHearing');
    expect(answer.findings.filter(({ certainty }) => certainty === 'key')).toEqual([]);
  });

  test('a question that was worded anew since is placed by its key, and marked', async () => {
    const reworded = outlineOf({
      drafts: OUTLINE.drafts.map(({ draft, sections }) => ({
        title: draft.title,
        sections: sections.map(({ title }) => (title === 'Behandling' ? 'Behandling og frister' : title)),
      })),
      questions: [],
    });
    const reading = await partsIn(await fillDocx(await writeFormDocx(responseFormOf(OUTLINE, 'nb')), FILLINGS), 'docx');

    const answer = placeFound(reading, new FormIndex(reworded));

    const place = section(4).place;
    expect(answer.identity).toBe('earlierVersion');
    expect(
      answer.findings.filter((finding) => finding.place === place).map(({ certainty, text }) => [certainty, text]),
    ).toEqual([['changedKey', WORDS.get(place)]]);
  });
});
