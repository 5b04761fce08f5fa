import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { invite, submitAnswer, withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import type { LetterRead } from '../../../test/support/analysis/letter-read.js';
import { colleague, textRead, workOn, type WorkParts } from '../../../test/support/analysis/work-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { placeKey } from '../../response/place.js';
import { Response } from '../../response/response.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import type { CommentBench } from '../comment/comment-bench.js';
import type { CommentCard } from '../comment/comment-card.js';
import { Comment } from '../comment/comment.entity.js';
import { AssigningAll } from './assigning-all.js';
import { CommentWork } from './comment-work.entity.js';
import { RuleAssigning } from './rule-assigning.js';
import { NothingToClaim } from './work.errors.js';
import { WorkService } from './work.service.js';

/** The bench, where somebody else does one of these things each time just before a comment is worked on. */
function meddledWith(bench: CommentBench, meanwhile: (() => Promise<unknown>)[]): CommentBench {
  const meddled: Pick<CommentBench, 'onComment'> = {
    async onComment(actor, ref, deed, work) {
      await meanwhile.shift()?.();
      return bench.onComment(actor, ref, deed, work);
    },
  };
  return Object.assign(Object.create(bench) as CommentBench, meddled); // reason: it is the bench but for the one deed
}

/** The rules, where a body takes its answer back after its comments have been found. */
class WithdrawnMeanwhile extends RuleAssigning {
  constructor(private readonly responseId: string) {
    super();
  }

  override async assign(
    transaction: Transaction,
    cards: readonly CommentCard[],
    at: Date,
  ): Promise<readonly CommentCard[]> {
    await transaction.update(Response, { id: this.responseId }, { state: 'withdrawn' });
    return super.assign(transaction, cards, at);
  }
}

eachDatabase('a comment that is found free', (the) => {
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

  const draftId = (): string => letter.hearing.drafts[1]?.id ?? '';
  const place = (): string => placeKey({ kind: 'draft', draftId: draftId() });
  const ref = ({ id: commentId }: { readonly id: string }) => ({ consultationId, commentId });
  const holderOf = async ({ id: commentId }: Comment) =>
    (await the.database.reader.findOneBy(CommentWork, { commentId }))?.assigneeName ?? null;

  async function otherAnswer(): Promise<Comment> {
    const body = await invite(parts, letter.hearing, 'Snåsa kommune');
    const answer = await submitAnswer(parts, letter.hearing, body, { typed: [{ place: place(), text: 'Mer tall.' }] });
    await parts.reading.read(answer.id);
    return the.database.reader.findOneByOrFail(Comment, { versionId: answer.id });
  }

  test('is passed over when it is set aside, removed or replaced just as it is taken, and the next is taken instead', async () => {
    const seen = ({ id, version }: Comment) => ({ ...ref({ id }), version });
    const aside = await letter.draw('Ansvaret er uklart.');
    const removed = await letter.draw('Fristen er kort.');
    await letter.draw('Fastlegen mangler.');
    const last = await otherAnswer();
    const meanwhile = [
      () => parts.comments.setAside(parts.summariser, seen(aside), 'greeting'),
      () => parts.comments.remove(parts.summariser, seen(removed)),
      () => withdrawAnswer(parts, letter.version),
    ];
    const bench = meddledWith(parts.bench, meanwhile);
    const late = new WorkService(the.database, bench, work.people, work.steps);

    expect((await late.claimNext(other, consultationId)).id).toBe(last.id);
    expect(meanwhile).toHaveLength(0);
    await expect(late.claimNext(other, consultationId)).rejects.toThrow(NothingToClaim);
  });

  test('is left alone by the rules when its answer is withdrawn meanwhile, and the others are given all the same', async () => {
    const gone = await letter.draw('Fristen er kort.');
    await parts.placements.place(parts.summariser, ref(gone), [place()]);
    const kept = await otherAnswer();
    await work.rules.set(parts.summariser, consultationId, {
      kind: 'draft',
      targetId: draftId(),
      assigneeId: other.id,
    });
    const rules = new WithdrawnMeanwhile(letter.version.responseId);
    const { database, clock, cards, texts, bench } = parts;

    expect(await new AssigningAll(database, clock, cards, texts, rules, bench).run(consultationId)).toBe(1);
    expect([await holderOf(gone), await holderOf(kept)]).toEqual([null, 'Randi Rådgiver']);
  });
});
