import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { invite, submitAnswer } from '../../../test/support/analysis/answered-hearing.js';
import type { LetterRead } from '../../../test/support/analysis/letter-read.js';
import { colleague, textRead, workOn, type WorkParts } from '../../../test/support/analysis/work-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Membership } from '../../identity/person/membership.entity.js';
import { placeKey } from '../../response/place.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { IsSetAside } from '../analysis.errors.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Tag } from '../codebook/tag.entity.js';
import { CommentWork } from './comment-work.entity.js';
import { NoStepIsDone } from './steps.errors.js';
import { stampOf } from './steps.service.js';
import { CannotHaveComments, NothingToClaim, SomebodyHasIt } from './work.errors.js';

eachDatabase('who has a comment', (the) => {
  let parts: AnalysisParts;
  let work: WorkParts;
  let letter: LetterRead;
  let other: PersonActor;
  let consultationId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    work = workOn(parts);
    letter = await textRead(parts, 'Ansvaret er uklart. Fristen er kort.', 'Fastlegen mangler.');
    other = await colleague(parts, 'Randi Rådgiver');
    consultationId = letter.hearing.consultation.id;
  });

  afterEach(() => {
    parts.remove();
  });

  const draft = (index: number): string => letter.hearing.drafts[index]?.id ?? '';
  const place = (index: number): string => placeKey({ kind: 'draft', draftId: draft(index) });
  const ref = ({ id: commentId }: { readonly id: string }) => ({ consultationId, commentId });
  const workOf = (comment: { readonly id: string }) =>
    the.database.reader.findOneBy(CommentWork, { commentId: comment.id });
  const holderOf = async (comment: { readonly id: string }) => (await workOf(comment))?.assigneeName ?? null;

  test('is whoever took it on, until they give it up; nobody else takes it on meanwhile', async () => {
    const comment = await letter.draw('Fristen er kort.');

    await work.work.claim(parts.summariser, ref(comment));
    await expect(work.work.claim(other, ref(comment))).rejects.toThrow(SomebodyHasIt);
    expect(await holderOf(comment)).toBe('Oddny Oppsummerer');

    await work.work.release(parts.summariser, ref(comment));
    expect(await workOf(comment)).toBeNull();
    await work.work.claim(other, ref(comment));
    expect(await holderOf(comment)).toBe('Randi Rådgiver');
  });

  test('stands in the history and is undone like any other deed, and changes nothing of what the comment says', async () => {
    const comment = await letter.draw('Fristen er kort.');

    await work.work.assign(parts.summariser, ref(comment), other.id);
    const { version } = await the.database.reader.findOneByOrFail(Comment, { id: comment.id });
    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);

    expect(version).toBe(comment.version);
    expect(await workOf(comment)).toBeNull();
    const history = await the.database.reader.find(CommentChange, {
      where: { commentId: comment.id },
      order: { id: 'ASC' },
    });
    expect(history.map(({ deed }) => deed)).toEqual(['made', 'assigned', 'undone']);
    await parts.undo.redo(parts.summariser, consultationId, letter.version.id);
    expect(await holderOf(comment)).toBe('Randi Rådgiver');
  });

  test('can only be somebody who may work on the comments, given by somebody who may', async () => {
    const comment = await letter.draw('Fristen er kort.');

    await expect(work.work.assign(parts.summariser, ref(comment), parts.reader.id)).rejects.toThrow(CannotHaveComments);
    await expect(work.work.assign(parts.summariser, ref(comment), parts.foreigner.id)).rejects.toThrow(
      CannotHaveComments,
    );
    await expect(work.work.claim(parts.reader, ref(comment))).rejects.toThrow(NotAllowed);
    await expect(work.work.claim(parts.foreigner, ref(comment))).rejects.toThrow(NotFound);
    const aside = await parts.comments.setAside(
      parts.summariser,
      { ...ref(comment), version: comment.version },
      'greeting',
    );
    await expect(work.work.claim(other, ref(aside))).rejects.toThrow(IsSetAside);
  });

  test('has both parts of a comment that is split, and what is merged with it', async () => {
    const comment = await letter.draw('Ansvaret er uklart. Fristen er kort.');
    await work.work.claim(other, ref(comment));
    const seen = { ...ref(comment), version: comment.version };

    const [first, second] = await parts.comments.split(parts.summariser, seen, letter.text.indexOf('Fristen'));
    expect([await holderOf(first), await holderOf(second)]).toEqual(['Randi Rådgiver', 'Randi Rådgiver']);

    const merged = await parts.comments.mergeWithNext(parts.summariser, { ...ref(first), version: first.version });
    expect(await holderOf(merged)).toBe('Randi Rådgiver');
  });

  test('follows the rules: the body first, then the tags and those above them, then the draft', async () => {
    const third = await colleague(parts, 'Tore Tredje');
    const above = await parts.codebook.add(parts.summariser, consultationId, {
      name: 'Roller',
      definition: 'R.',
      parentId: null,
    });
    const tag = await parts.codebook.add(parts.summariser, consultationId, {
      name: 'Fastlege',
      definition: 'F.',
      parentId: above.id,
    });
    await the.database.write((transaction) => transaction.update(Tag, { id: above.id }, { assigneeId: third.id }));
    await work.rules.set(parts.summariser, consultationId, { kind: 'draft', targetId: draft(0), assigneeId: other.id });
    const [byDraft, byTag] = [await letter.draw('Fristen er kort.'), await letter.draw('Fastlegen mangler.')];

    await parts.placements.place(parts.summariser, ref(byDraft), [place(0)]);
    await parts.placements.place(parts.summariser, ref(byTag), [place(0)], { tagIds: [tag.id] });
    expect([await holderOf(byDraft), await holderOf(byTag)]).toEqual(['Randi Rådgiver', 'Tore Tredje']);

    const body = { kind: 'body', targetId: letter.version.invitationId, assigneeId: parts.summariser.id } as const;
    await work.rules.set(parts.summariser, consultationId, body);
    expect(await holderOf(await letter.draw('Ansvaret er uklart.'))).toBe('Oddny Oppsummerer');
    expect(await holderOf(byDraft)).toBe('Randi Rådgiver');
  });

  test('is taken back with the placing that the rule went by, and not given anew by the undoing', async () => {
    await work.rules.set(parts.summariser, consultationId, { kind: 'draft', targetId: draft(0), assigneeId: other.id });
    const comment = await letter.draw('Fristen er kort.');
    await parts.placements.place(parts.summariser, ref(comment), [place(0)]);

    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);

    expect(await workOf(comment)).toBeNull();
    await parts.undo.redo(parts.summariser, consultationId, letter.version.id);
    expect(await holderOf(comment)).toBe('Randi Rådgiver');
  });

  test('is found for what stood there before the rule, which takes from nobody and gives to nobody who may no longer work on it', async () => {
    const [free, taken] = [await letter.draw('Fristen er kort.'), await letter.draw('Fastlegen mangler.')];
    for (const comment of [free, taken]) await parts.placements.place(parts.summariser, ref(comment), [place(0)]);
    await work.work.claim(parts.summariser, ref(taken));
    await work.rules.set(parts.summariser, consultationId, { kind: 'draft', targetId: draft(0), assigneeId: other.id });

    expect(await work.assigning.run(consultationId)).toBe(1);
    expect(await work.assigning.run(consultationId)).toBe(0);
    expect([await holderOf(free), await holderOf(taken)]).toEqual(['Randi Rådgiver', 'Oddny Oppsummerer']);

    await work.work.release(parts.summariser, ref(free));
    // Whoever only reads now still works at the host, but not on the comments.
    await the.database.write((transaction) =>
      transaction.update(Membership, { personId: other.id }, { role: 'reader' }),
    );
    expect(await work.assigning.run(consultationId)).toBe(0);
    await the.database.write((transaction) => transaction.delete(Membership, { personId: other.id }));
    expect(await work.assigning.run(consultationId)).toBe(0);
  });

  test('keeps what a body filled in, and has what is carried to the next version of an answer', async () => {
    await work.rules.set(parts.summariser, consultationId, { kind: 'draft', targetId: draft(1), assigneeId: other.id });
    const body = await invite(parts, letter.hearing, 'Snåsa kommune');
    const typed = [{ place: place(1), text: 'Vi savner tall.' }];
    const first = await submitAnswer(parts, letter.hearing, body, { typed });
    await parts.reading.read(first.id);
    const [made] = await the.database.reader.findBy(Comment, { versionId: first.id });
    expect(await holderOf({ id: made?.id ?? '' })).toBe('Randi Rådgiver');

    await work.work.assign(parts.summariser, ref({ id: made?.id ?? '' }), parts.summariser.id);
    const second = await submitAnswer(parts, letter.hearing, body, { typed });
    await parts.reading.read(second.id);
    const [carried] = await the.database.reader.findBy(Comment, { versionId: second.id });
    expect(await holderOf({ id: carried?.id ?? '' })).toBe('Oddny Oppsummerer');
  });

  test('goes on to the next of their own, from the first again after the last; what is done is off the list', async () => {
    const sentences = ['Fastlegen mangler.', 'Ansvaret er uklart.', 'Fristen er kort.'];
    const comments = [];
    for (const words of sentences) comments.push(await letter.draw(words));
    const [last, first, middle] = comments as [Comment, Comment, Comment]; // reason: three were drawn
    for (const comment of comments) await work.work.claim(other, ref(comment));
    const next = async (from: Comment) => (await work.mine.next(other.id, from))?.id;

    expect((await work.mine.find(other.id, consultationId, undefined)).rows.map(({ text }) => text)).toEqual([
      'Ansvaret er uklart.',
      'Fristen er kort.',
      'Fastlegen mangler.',
    ]);
    expect([await next(first), await next(middle), await next(last)]).toEqual([middle.id, last.id, first.id]);

    const done = (await work.steps.of(consultationId)).find(({ isDone }) => isDone)?.id ?? '';
    await work.work.setStep(other, ref(middle), done);
    expect(await next(first)).toBe(last.id);
    expect((await work.mine.find(other.id, consultationId, undefined)).total).toBe(2);
    expect((await work.overview.read(consultationId)).shares).toEqual([
      { assigneeId: other.id, name: 'Randi Rådgiver', all: 3, done: 1 },
    ]);
  });

  test('takes the next that is free, in the order they were made, until there is none', async () => {
    const first = await letter.draw('Fristen er kort.');
    const second = await letter.draw('Fastlegen mangler.');
    await work.work.claim(parts.summariser, ref(first));

    expect((await work.work.claimNext(other, consultationId)).id).toBe(second.id);
    await expect(work.work.claimNext(other, consultationId)).rejects.toThrow(NothingToClaim);
  });

  test('sees steps of the hearing’s own choosing, of which one counts as done', async () => {
    const comment = await letter.draw('Fristen er kort.');
    const [first, , third, done] = await work.steps.of(consultationId);
    await work.work.setStep(other, ref(comment), third?.id ?? '');
    const seen = stampOf(await work.steps.all(consultationId));
    const wanted = [
      { id: done?.id ?? '', name: 'Ferdig', isDone: true },
      { id: null, name: 'Til fagrådet', isDone: false },
      { id: first?.id ?? '', name: 'Ny', isDone: false },
    ];

    await expect(work.steps.choose(other, consultationId, wanted.slice(1), seen)).rejects.toThrow(NoStepIsDone);
    await work.steps.choose(other, consultationId, wanted.toReversed(), seen);
    await expect(work.steps.choose(other, consultationId, wanted, seen)).rejects.toThrow(ChangedMeanwhile);

    expect((await work.steps.of(consultationId)).map(({ name, isDone }) => [name, isDone])).toEqual([
      ['Ny', false],
      ['Til fagrådet', false],
      ['Ferdig', true],
    ]);
    // A form shows none that were retired, and can be saved all the same.
    const shown = await work.steps.of(consultationId);
    await work.steps.choose(other, consultationId, shown, stampOf(shown));
    expect((await workOf(comment))?.stepId).toBe(third?.id);
    // A comment may stay in a step that was retired, but none comes back to it.
    await work.work.setStep(other, ref(comment), third?.id ?? '');
    expect((await workOf(comment))?.stepId).toBe(third?.id);
    await work.work.setStep(other, ref(comment), first?.id ?? '');
    await expect(work.work.setStep(other, ref(comment), third?.id ?? '')).rejects.toThrow(NotFound);
    await expect(work.steps.choose(parts.reader, consultationId, wanted, seen)).rejects.toThrow(NotAllowed);
  });

  test('is never given by a rule for another hearing’s draft or body', async () => {
    const elsewhere = { kind: 'draft', targetId: consultationId, assigneeId: other.id } as const;
    await expect(work.rules.set(parts.summariser, consultationId, elsewhere)).rejects.toThrow(NotFound);
    const toReader = { kind: 'draft', targetId: draft(0), assigneeId: parts.reader.id } as const;
    await expect(work.rules.set(parts.summariser, consultationId, toReader)).rejects.toThrow(CannotHaveComments);
    await expect(work.rules.drop(parts.summariser, consultationId, draft(0))).rejects.toThrow(NotFound);
    await expect(work.rules.apply(parts.reader, consultationId)).rejects.toThrow(NotAllowed);
  });
});
