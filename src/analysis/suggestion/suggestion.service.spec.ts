import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { suggestionsOn, type SuggestionParts } from '../../../test/support/analysis/suggestions-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { placeKey } from '../../response/place.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { Tag } from '../codebook/tag.entity.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import type { Comment } from '../comment/comment.entity.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import { Placement } from '../placement/placement.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { AccuracyReader } from './accuracy-reader.js';
import { Suggestion, SuggestionMark } from './suggestion.entity.js';
import { AlreadyAccepted, PlaceItFirst } from './suggestion.errors.js';

const ABOUT_PREGNANT = 'Gravide med rusmiddelproblemer må få time hos jordmor samme uke.';
const ABOUT_FAMILIES = 'Familier med små barn trenger hjemmebesøk, og fristen er for kort.';
const NAMELESS = 'I dette utkastet mangler en omtale av tannhelse.';

eachDatabase('suggestions', (the) => {
  let parts: AnalysisParts;
  let made: SuggestionParts;
  let letter: LetterRead;
  let tag: Tag;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    made = suggestionsOn(parts);
    letter = await letterRead(parts, ABOUT_PREGNANT, NAMELESS, ABOUT_FAMILIES, 'Vennlig hilsen');
    tag = await parts.codebook.add(parts.summariser, consultationId(), {
      name: 'Forløpstider',
      definition: 'Om frister og ventetid i forløpet.',
      parentId: null,
    });
  });

  afterEach(() => {
    parts.remove();
  });

  const consultationId = (): string => letter.hearing.consultation.id;
  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? '' });
  const ref = ({ id }: Comment): { consultationId: string; commentId: string } => ({
    consultationId: consultationId(),
    commentId: id,
  });
  const suggestedFor = ({ id }: Comment): Promise<Suggestion[]> =>
    the.database.reader.find(Suggestion, { where: { commentId: id }, order: { confidence: 'DESC' } });
  const placementsOf = ({ id }: Comment): Promise<Placement[]> =>
    the.database.reader.find(Placement, { where: { commentId: id } });
  const draftSuggestion = async (comment: Comment): Promise<Suggestion> => {
    const found = (await suggestedFor(comment)).find(({ kind }) => kind === 'place');
    if (!found) throw new Error('No place was suggested');
    return found;
  };
  const refOf = (suggestion: Suggestion): { consultationId: string; commentId: string; suggestionId: string } => ({
    consultationId: consultationId(),
    commentId: suggestion.commentId,
    suggestionId: suggestion.id,
  });

  test('are made with why and confidence, and place nothing', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);

    await made.work();

    const [first] = await suggestedFor(comment);
    expect(first).toMatchObject({ kind: 'place', place: draft(0), outcome: null });
    expect(first?.why.filter(({ kind }) => kind === 'word').map(({ text }) => text)).toContain('gravide');
    expect(first?.confidence).toBeGreaterThan(50);
    expect(await placementsOf(comment)).toEqual([]);
  });

  test('an accepted one places the comment, and says who accepted what', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await made.work();
    const suggestion = await draftSuggestion(comment);

    await made.suggestions.accept(parts.summariser, refOf(suggestion));

    const [placement] = await placementsOf(comment);
    expect(placement).toMatchObject({
      place: draft(0),
      origin: 'person',
      suggestionId: suggestion.id,
      placedByName: 'Oddny Oppsummerer',
      stance: 'unclear',
    });
    expect(await the.database.reader.findOneBy(Suggestion, { id: suggestion.id })).toMatchObject({
      outcome: 'accepted',
      decidedByName: 'Oddny Oppsummerer',
    });
    const history = await the.database.reader.findBy(CommentChange, { commentId: comment.id });
    expect(history.map(({ deed }) => deed)).toContain('suggestionAccepted');
    expect(await the.database.reader.countBy(AuditEntry, { action: 'suggestion.accepted' })).toBe(1);
  });

  test('an acceptance can be taken back and made again, and while it holds the suggestion is not rejected', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await made.work();
    const suggestion = await draftSuggestion(comment);
    await made.suggestions.accept(parts.summariser, refOf(suggestion));

    await parts.undo.undo(parts.summariser, consultationId(), letter.version.id);
    expect(await placementsOf(comment)).toEqual([]);
    await parts.undo.redo(parts.summariser, consultationId(), letter.version.id);
    expect((await placementsOf(comment))[0]).toMatchObject({ suggestionId: suggestion.id });
    await parts.undo.undo(parts.summariser, consultationId(), letter.version.id);

    await made.suggestions.accept(parts.summariser, refOf(suggestion));
    expect(await placementsOf(comment)).toHaveLength(1);
    await expect(made.suggestions.reject(parts.summariser, refOf(suggestion))).rejects.toThrow(AlreadyAccepted);
  });

  test('a rejected one places nothing, is not made again, and can be reconsidered', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await made.work();
    const suggestion = await draftSuggestion(comment);

    await made.suggestions.reject(parts.summariser, refOf(suggestion));
    await made.suggestions.renewAll(parts.summariser, consultationId());
    await made.work();

    expect(await placementsOf(comment)).toEqual([]);
    expect((await suggestedFor(comment)).filter(({ place }) => place === draft(0))).toHaveLength(1);
    expect(await draftSuggestion(comment)).toMatchObject({ id: suggestion.id, outcome: 'rejected' });

    await made.suggestions.reconsider(parts.summariser, refOf(suggestion));
    expect(await draftSuggestion(comment)).toMatchObject({ id: suggestion.id, outcome: null, decidedByName: null });
  });

  test('a tag is accepted into every place of the comment, and not before it has one', async () => {
    const comment = await letter.draw(ABOUT_FAMILIES);
    await made.work();
    const suggestion = (await suggestedFor(comment)).find(({ tagId }) => tagId === tag.id);
    if (!suggestion) throw new Error('The tag was not suggested');

    await expect(made.suggestions.accept(parts.summariser, refOf(suggestion))).rejects.toThrow(PlaceItFirst);
    await parts.placements.place(parts.summariser, ref(comment), [draft(1), draft(2)]);
    await made.suggestions.accept(parts.summariser, refOf(suggestion));

    const [card] = await parts.cards.load(the.database.reader, [comment.id]);
    expect(card?.placements.map(({ tagIds }) => tagIds)).toEqual([[tag.id], [tag.id]]);
  });

  test('a comment that names no draft is suggested for the draft of the comment before it, once that is placed', async () => {
    const before = await letter.draw(ABOUT_FAMILIES);
    const nameless = await letter.draw(NAMELESS);
    await made.work();
    expect((await suggestedFor(nameless)).filter(({ place }) => place === draft(1))).toEqual([]);

    await parts.placements.place(parts.summariser, ref(before), [draft(1)]);
    await made.work();

    const found = (await suggestedFor(nameless)).find(({ place }) => place === draft(1));
    expect(found?.why.map(({ kind }) => kind)).toContain('neighbour');
  });

  test('accuracy counts what was suggested before, which stays as it was, and what persons chose', async () => {
    const right = await letter.draw(ABOUT_PREGNANT);
    const wrong = await letter.draw(ABOUT_FAMILIES);
    await made.work();
    const then = await suggestedFor(wrong);
    the.clock.advanceSeconds(60);
    await made.suggestions.accept(parts.summariser, refOf(await draftSuggestion(right)));
    await parts.placements.place(parts.summariser, ref(wrong), [draft(2)]);
    await made.work();

    const catalogue = new PlaceCatalogue(await new ConsultationReader(the.database).outline(consultationId()));
    const found = await new AccuracyReader(the.database).of(consultationId(), catalogue);

    expect(await suggestedFor(wrong)).toEqual(then);
    expect(found).toMatchObject({ comments: 2, accepted: 1, rejected: 0, waiting: 0 });
    expect(found.places.find(({ key }) => key === draft(0))).toMatchObject({ precision: 1, recall: 1 });
    expect(found.places.find(({ key }) => key === draft(1))).toMatchObject({ precision: 0, recall: null });
    expect(found.places.find(({ key }) => key === draft(2))).toMatchObject({ suggested: 0, missed: 1, recall: 0 });
  });

  test('a comment that was removed or set aside is learnt from no more', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await parts.placements.place(parts.summariser, ref(comment), [draft(0)]);
    expect((await made.models.fresh(consultationId())).learntFrom).toBe(1);

    await parts.comments.remove(parts.summariser, { ...ref(comment), version: 2 });

    expect((await made.models.fresh(consultationId())).learntFrom).toBe(0);
  });

  test('comments from before there were suggestions get them when somebody asks for all anew', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await the.database.write((transaction) => transaction.delete(SuggestionMark, { commentId: comment.id }));
    await made.work();
    expect(await suggestedFor(comment)).toEqual([]);

    await made.suggestions.renewAll(parts.summariser, consultationId());
    await made.work();

    expect((await draftSuggestion(comment)).place).toBe(draft(0));
  });

  test('are decided by those who may work on the hearing alone, and found by nobody else', async () => {
    const comment = await letter.draw(ABOUT_PREGNANT);
    await made.work();
    const suggestion = refOf(await draftSuggestion(comment));

    await expect(made.suggestions.accept(parts.reader, suggestion)).rejects.toThrow(NotAllowed);
    await expect(made.suggestions.accept(parts.foreigner, suggestion)).rejects.toThrow(NotFound);
    const other = await letter.draw(ABOUT_FAMILIES);
    await expect(made.suggestions.accept(parts.summariser, { ...suggestion, commentId: other.id })).rejects.toThrow(
      NotFound,
    );
  });
});
