import { FILLINGS, OUTLINE, found, LOOSE, lost, misplaced } from '../../../test/support/response/altered-hearing.js';
import { changeDocx, fillDocx } from '../../../test/support/response/fill-form.js';
import { savedByOffice, withOffice } from '../../../test/support/response/office.js';
import { WORD_KEPT, WORD_MORE } from '../../../test/support/response/word-changes.js';
import { responseFormOf } from './response-form.js';
import { writeFormDocx } from './writing/write-form-docx.js';

let word: Buffer;

beforeAll(async () => {
  word = await fillDocx(await writeFormDocx(responseFormOf(OUTLINE, 'nb')), FILLINGS);
});

describe('a Word form that was altered', () => {
  test.each(WORD_KEPT)('%s: every answer is where it belongs', async (_name, change) => {
    const answer = await found(await changeDocx(word, change), 'docx');

    expect(misplaced(answer)).toEqual([]);
  });

  test.each(WORD_MORE)('%s: nothing is lost, and nothing is moved', async (_name, change) => {
    const answer = await found(await changeDocx(word, change), 'docx');

    expect(lost(answer, [LOOSE])).toEqual([]);
    expect(misplaced(answer)).toEqual([]);
  });

  withOffice(
    'saved again by LibreOffice, all of these come back the same',
    async () => {
      const kept = new Map<string, Buffer>();
      for (const [at, [, change]] of WORD_KEPT.entries()) kept.set(`kept${String(at)}`, await changeDocx(word, change));
      for (const [at, [, change]] of WORD_MORE.entries()) kept.set(`more${String(at)}`, await changeDocx(word, change));

      const saved = await savedByOffice(kept, 'docx');

      for (const [name, bytes] of saved) {
        const answer = await found(bytes, 'docx');
        expect([name, lost(answer, name.startsWith('more') ? [LOOSE] : [])]).toEqual([name, []]);
        expect([name, misplaced(answer)]).toEqual([name, []]);
      }
    },
    180_000,
  );
});
