import { IsNull } from 'typeorm';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import type { LetterRead } from '../../../test/support/analysis/letter-read.js';
import { colleague, textRead, workOn, type WorkParts } from '../../../test/support/analysis/work-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { placeKey } from '../../response/place.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { CommentRef } from '../comment/comment-bench.js';
import { calledIn } from './mentions.rules.js';
import { TalkMention, TalkRemark } from './talk.entity.js';
import { NothingSaid, SaidBySomebodyElse, TooMuchSaid } from './talk.errors.js';

eachDatabase('talking of a comment', (the) => {
  let parts: AnalysisParts;
  let work: WorkParts;
  let letter: LetterRead;
  let other: PersonActor;
  let ref: CommentRef;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    work = workOn(parts);
    letter = await textRead(parts, 'Fristen er kort.');
    other = await colleague(parts, 'Randi Rådgiver');
    ref = { consultationId: letter.hearing.consultation.id, commentId: (await letter.draw('Fristen er kort.')).id };
  });

  afterEach(() => {
    parts.remove();
  });

  const unseen = (person: PersonActor) =>
    the.database.reader.countBy(TalkMention, { personId: person.id, seenAt: IsNull() });

  test('asks whoever is called by name or chosen to look, until they have seen it or answered', async () => {
    await work.talk.say(parts.summariser, ref, { text: 'Hva mener du, @randi rådgiver?', askedIds: [] });
    await work.talk.say(parts.summariser, ref, {
      text: 'Og her?',
      askedIds: [other.id, parts.reader.id, parts.summariser.id],
    });
    expect([await unseen(other), await unseen(parts.summariser), await unseen(parts.reader)]).toEqual([2, 0, 0]);

    await work.talk.say(other, ref, { text: 'Ta den til følge. @Oddny Oppsummerer', askedIds: [] });
    expect([await unseen(other), await unseen(parts.summariser)]).toEqual([0, 1]);
    await work.talk.see(parts.summariser, ref);
    expect(await unseen(parts.summariser)).toBe(0);
  });

  test('leaves that something was said when it is taken back, which only its author does', async () => {
    const remark = await work.talk.say(parts.summariser, ref, { text: 'Dumt svar.', askedIds: [other.id] });

    await expect(work.talk.withdraw(other, ref, remark.id)).rejects.toThrow(SaidBySomebodyElse);
    await work.talk.withdraw(parts.summariser, ref, remark.id);

    expect((await the.database.reader.findOneBy(TalkRemark, { id: remark.id }))?.withdrawnAt).not.toBeNull();
    expect(await unseen(other)).toBe(0);
    const entries = await the.database.reader.findBy(AuditEntry, { objectId: remark.id });
    expect(entries.map(({ action }) => action).sort()).toEqual(['talk.said', 'talk.withdrawn']);
    expect(JSON.stringify(entries)).not.toContain('Dumt svar');
  });

  test('needs something to say, and is for those who work on the hearing', async () => {
    const saying = { text: 'Hei.', askedIds: [] };

    await expect(work.talk.say(other, ref, { text: '  ', askedIds: [] })).rejects.toThrow(NothingSaid);
    await expect(work.talk.say(other, ref, { text: 'x'.repeat(5001), askedIds: [] })).rejects.toThrow(TooMuchSaid);
    await expect(work.talk.say(parts.reader, ref, saying)).rejects.toThrow(NotAllowed);
    await expect(work.talk.say(parts.foreigner, ref, saying)).rejects.toThrow(NotFound);
    const elsewhere = { ...ref, commentId: letter.source.id };
    await expect(work.talk.say(other, elsewhere, saying)).rejects.toThrow(NotFound);
  });

  test('reaches the working group of a draft where the comment stands, and of no other', async () => {
    const draftId = letter.hearing.drafts[0]?.id ?? '';
    const saying = { text: 'Hva mener gruppen?', askedIds: [], draftId };
    await expect(work.talk.say(other, ref, saying)).rejects.toThrow(NotFound);
    await parts.placements.place(parts.summariser, ref, [placeKey({ kind: 'draft', draftId })]);

    expect((await work.talk.say(other, ref, saying)).draftId).toBe(draftId);
    expect((await work.talk.say(other, ref, { text: 'Bare oss.', askedIds: [] })).draftId).toBeNull();
  });

  test('takes a member of a working group from outside, who asks those who work on the hearing', async () => {
    const member = { id: letter.source.id, name: 'Ola Overlege', hostId: letter.hearing.consultation.hostId };
    const author = { kind: 'groupMember', id: member.id, name: member.name } as const;

    await the.database.write((transaction) =>
      work.writer.write(transaction, member, author, ref, {
        text: '@Randi Rådgiver, dette er faglig riktig.',
        askedIds: [],
      }),
    );

    const [remark] = await the.database.reader.findBy(TalkRemark, { commentId: ref.commentId });
    expect(remark).toMatchObject({ authorKind: 'groupMember', authorName: 'Ola Overlege' });
    expect(await unseen(other)).toBe(1);
    await expect(work.talk.withdraw(other, ref, remark?.id ?? '')).rejects.toThrow(SaidBySomebodyElse);
  });
});

describe('a name after an at sign', () => {
  const people = ['Ola By', 'Ola Bystrøm', 'Åse Ødegård'].map((name) => ({ id: name, name }));
  const called = (text: string): readonly string[] => calledIn(text, people).map(({ name }) => name);

  test('calls the one whose whole name it is, however it is written', () => {
    expect(called('Se her, @åse ødegård.')).toEqual(['Åse Ødegård']);
    expect(called('@Ola Bystrøm, hva tenker du?')).toEqual(['Ola Bystrøm']);
    expect(called('@Ola By')).toEqual(['Ola By']);
    expect(called('@Ola By og @Ola Bystrøm')).toEqual(['Ola By', 'Ola Bystrøm']);
  });

  test('calls nobody by half a name, nor without the sign', () => {
    expect(called('@Ola, se her. Ola By bør også se.')).toEqual([]);
  });
});
