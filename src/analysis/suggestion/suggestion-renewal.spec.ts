import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead } from '../../../test/support/analysis/letter-read.js';
import { suggestionsOn } from '../../../test/support/analysis/suggestions-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { placeKey } from '../../response/place.js';

/** More than the placements at which what was suggested before is suggested anew. */
const PLACED = 22;

eachDatabase('suggesting anew', (the) => {
  let parts: AnalysisParts;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
  });

  afterEach(() => {
    parts.remove();
  });

  test('comes to an end when something was set aside after it had suggestions', async () => {
    const sentences = Array.from({ length: PLACED }, (_each, index) => `Fristen i punkt ${String(index)} er for kort.`);
    const letter = await letterRead(parts, 'Gravide må få time hos jordmor.', ...sentences);
    const made = suggestionsOn(parts);
    const consultationId = letter.hearing.consultation.id;
    const place = placeKey({ kind: 'draft', draftId: letter.hearing.drafts[0]?.id ?? '' });
    const background = await letter.draw('Gravide må få time hos jordmor.');
    await made.work();
    const seen = { consultationId, commentId: background.id, version: background.version };
    await parts.comments.setAside(parts.summariser, seen, 'background');
    for (const sentence of sentences) {
      const { id: commentId } = await letter.draw(sentence);
      await parts.placements.place(parts.summariser, { consultationId, commentId }, [place]);
    }

    let rounds = 0;
    while (rounds < 50 && (await made.tick())) rounds += 1;

    expect(rounds).toBeLessThan(50);
  });
});
