import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { invite, openHearing, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  consolidationOn,
  membersHeard,
  type ConsolidationParts,
  type MembersHeard,
} from '../../../test/support/internal/consolidation-on.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { placeKey } from '../../response/place.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { BlankPassage, ChangeWithoutReason, NoSuchOuterPlace } from './consolidation.errors.js';

eachDatabase('the texts of the umbrella’s answer', (the) => {
  let analysis: AnalysisParts;
  let parts: ConsolidationParts;
  let heard: MembersHeard;

  beforeEach(async () => {
    analysis = await analysisOn(the.database, the.clock);
    parts = consolidationOn(analysis);
    heard = await membersHeard(analysis);
  });

  afterEach(() => {
    analysis.remove();
  });

  const at = (text: string) => ({ consultationId: heard.consultationId, place: heard.section, text });
  const ref = (passageId: string) => ({ consultationId: heard.consultationId, passageId });
  const texts = async (): Promise<readonly string[]> =>
    (await parts.reader.place(heard.consultationId, heard.section)).passages.map(({ text }) => text);

  test('a passage stands at a place of the hearing, has words, and comes after those before it', async () => {
    await parts.passages.write(heard.first, at('Først.'));
    await parts.passages.write(heard.second, at('Sist.'));
    // The button was pressed twice.
    await parts.passages.write(heard.second, at('Sist.'));

    await expect(parts.passages.write(heard.first, at(' \n '))).rejects.toThrow(BlankPassage);
    const nowhere = { ...at('Ingen steder.'), place: placeKey({ kind: 'draft', draftId: newId() }) };
    await expect(parts.passages.write(heard.first, nowhere)).rejects.toThrow(NotFound);
    expect(await texts()).toEqual(['Først.', 'Sist.']);
  });

  test('passages are put in another order, and what was removed does not count', async () => {
    const [one, two, three] = [
      await parts.passages.write(heard.first, at('En.')),
      await parts.passages.write(heard.first, at('To.')),
      await parts.passages.write(heard.first, at('Tre.')),
    ];
    await parts.passages.remove(heard.first, { ...ref(one.id), seenVersion: 1 });

    await parts.passages.reorder(heard.second, ref(three.id), 1);
    expect(await texts()).toEqual(['Tre.', 'To.']);
    await parts.passages.reorder(heard.second, ref(three.id), 99);

    expect(await texts()).toEqual(['To.', 'Tre.']);
    await expect(parts.passages.remove(heard.first, { ...ref(two.id), seenVersion: 7 })).rejects.toThrow(
      ChangedMeanwhile,
    );
  });

  test('a text for a passage that was removed meanwhile is kept beside it', async () => {
    const { id } = await parts.passages.write(heard.first, at('Et avsnitt.'));
    await parts.passages.remove(heard.second, { ...ref(id), seenVersion: 1 });

    const saved = await parts.passages.edit(heard.first, { ...ref(id), seenVersion: 1, text: 'Et bedre avsnitt.' });

    expect(saved).toMatchObject({ outcome: 'conflict', beside: { text: 'Et bedre avsnitt.', onVersion: 1 } });
  });

  test('a text that lost is shown beside the passage until somebody has no more use for it, and stays in the history', async () => {
    const { id } = await parts.passages.write(heard.first, at('Først.'));
    const over = { ...ref(id), seenVersion: 1 };
    await parts.passages.edit(heard.first, { ...over, text: 'Min.' });
    const lost = await parts.passages.edit(heard.second, { ...over, text: 'Din.' });
    await parts.passages.edit(heard.second, { ...over, text: 'Din.' });
    if (lost.outcome !== 'conflict') throw new Error('Two texts over the same version are a conflict');

    const shown = await parts.reader.place(heard.consultationId, heard.section);
    const both = { ...ref(id), seenVersion: lost.passage.version, text: 'Min og din.', letsGo: [lost.beside.id] };
    await parts.passages.edit(heard.second, both);

    expect(shown.passages[0]?.beside.map(({ text, byName }) => [text, byName])).toEqual([['Din.', heard.second.name]]);
    expect((await parts.reader.place(heard.consultationId, heard.section)).passages[0]?.beside).toEqual([]);
    const history = await parts.passages.history(heard.first, ref(id));
    expect(history.map(({ outcome, text }) => [outcome, text])).toEqual([
      ['saved', 'Min og din.'],
      ['beside', 'Din.'],
      ['saved', 'Min.'],
      ['saved', 'Først.'],
    ]);
  });

  test('a text that the organ has decided on is changed with a reason, which stands in the history', async () => {
    const { id } = await parts.passages.write(heard.first, at('Vedtatt tekst.'));
    const edit = { ...ref(id), seenVersion: 1, text: 'Rettet tekst.' };
    await the.database.write((transaction) =>
      parts.passages.decideTexts(transaction, heard.first, heard.consultationId, the.clock.now()),
    );

    await expect(parts.passages.edit(heard.first, edit)).rejects.toThrow(ChangeWithoutReason);
    await expect(parts.passages.remove(heard.first, { ...ref(id), seenVersion: 1 })).rejects.toThrow(
      ChangeWithoutReason,
    );
    await parts.passages.edit(heard.first, { ...edit, reason: 'Skrivefeil.' });

    const [newest] = await parts.passages.history(heard.first, ref(id));
    expect(newest).toMatchObject({ text: 'Rettet tekst.', reason: 'Skrivefeil.' });
  });

  test('the umbrella states itself what it thinks of a draft; whoever has not seen the last choice is told', async () => {
    const choosing = { consultationId: heard.consultationId, place: heard.draft, seenVersion: 0 };
    await parts.choices.choose(heard.first, { ...choosing, choice: 'supports' });

    const late = await parts.choices.choose(heard.second, { ...choosing, choice: 'opposes' });

    expect(late).toMatchObject({ outcome: 'conflict', stored: { choice: 'supports', version: 1 } });
    await expect(parts.choices.choose(heard.first, { ...choosing, choice: 'kanskje' })).rejects.toThrow(NotFound);
    const again = await parts.choices.choose(heard.second, { ...choosing, seenVersion: 1, choice: null });
    expect(again).toMatchObject({ outcome: 'saved', stored: { choice: null, version: 2 } });
  });

  test('an answer is written where the outer hearings ask, also at level three, and not at one’s own question', async () => {
    const outermost = await openHearing(analysis, analysis.summariser);
    const outer = await openHearing(analysis, heard.first);
    await answersFor(outer, await invite(analysis, outermost, 'Den norske legeforening'));
    await answersFor(heard.hearing, await invite(analysis, outer, 'Norsk psykiatrisk forening'));
    const at = ({ questions }: AnsweredHearing) =>
      placeKey({ kind: 'question', questionId: questions[0]?.id ?? '', draftId: null });
    const write = (place: string) =>
      parts.passages.write(heard.first, { consultationId: heard.consultationId, place, text: 'Vi mener ja.' });

    await expect(write(at(heard.hearing))).rejects.toThrow(NoSuchOuterPlace);
    await expect(write('allDrafts')).rejects.toThrow(NoSuchOuterPlace);
    expect([await write(at(outer)), await write(at(outermost))].map(({ place }) => place)).toEqual([
      at(outer),
      at(outermost),
    ]);
  });

  const answersFor = ({ consultation }: AnsweredHearing, { id }: Invitation) =>
    the.database.write((transaction) =>
      transaction.update(Consultation, { id: consultation.id }, { answersForInvitationId: id }),
    );
});
