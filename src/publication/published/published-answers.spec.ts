import { addCast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { addRegister, directoratePeople, type HearingPeople } from '../../../test/support/hearing.js';
import {
  decidedHearing,
  type DecidedHearing,
  type HeardAnswer,
} from '../../../test/support/publication/decided-hearing.js';
import { Comment } from '../../analysis/comment/comment.entity.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { AnswerService } from '../../response/answers/answer.service.js';
import { NewerVersionCame, NotRegisteredYet } from '../../response/response.errors.js';
import { Response } from '../../response/response.entity.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { wholeOccurrencesOf } from '../withholding/passage-ranges.rules.js';
import type { WithholdingTarget } from '../withholding/withholding.service.js';
import { WithholdingService } from '../withholding/withholding.service.js';
import { Withholding } from '../withholding/withholding.entity.js';
import { PublishedAnswers } from './published-answers.js';
import { AnswerWithheld, NotPublished } from './publication.errors.js';
import { PublishingService } from './publishing.service.js';

eachApp('the one gate for the public', (boot) => {
  let test_: TestApp;
  let people: HearingPeople;
  let hearing: DecidedHearing;

  beforeAll(async () => {
    test_ = await boot();
    people = await directoratePeople(test_, await addCast(test_));
    const register = await addRegister(test_, people.adviser);
    hearing = await decidedHearing(test_, people, { title: 'Pakkeforløp for kreft', register });
  }, 60_000);

  afterAll(() => test_.close());

  const gate = (): PublishedAnswers => test_.app.get(PublishedAnswers, { strict: false });
  const publishing = (): PublishingService => test_.app.get(PublishingService, { strict: false });
  const withholding = (): WithholdingService => test_.app.get(WithholdingService, { strict: false });
  const at = (index: number): HeardAnswer => {
    const found = hearing.answers[index];
    if (!found) throw new Error(`There is no answer ${String(index)}`);
    return found;
  };
  const refOf = ({ responseId }: HeardAnswer) => ({ consultationId: hearing.id, responseId });
  const register = (answer: HeardAnswer): Promise<void> =>
    test_.app.get(AnswerService, { strict: false }).register(people.adviser, hearing.id, answer.responseId);
  const publish = (answer: HeardAnswer): Promise<void> => publishing().publish(people.adviser, refOf(answer), 1);
  const withhold = (answer: HeardAnswer, target: WithholdingTarget): Promise<void> =>
    withholding().withhold(people.adviser, refOf(answer), {
      effect: 'exempt',
      basis: 'offl13Personal',
      note: 'Gjelder en navngitt pasient.',
      target,
    });
  /** Everything that the public can read of the hearing, as one text. */
  const everything = async (): Promise<string> => {
    const said: unknown[] = [(await gate().list(hearing.id, {}, '1')).rows];
    for (const { responseId } of hearing.answers) {
      said.push(
        await gate()
          .find(hearing.id, responseId)
          .catch((error: unknown) => String(error)),
      );
    }
    for await (const text of gate().texts(hearing.id)) said.push(text);
    said.push((await gate().allFiles(hearing.id)).map(({ file }) => file));
    return JSON.stringify(said);
  };
  const passagesIn = async (answer: HeardAnswer, words: string, attachmentId: string | null) => {
    const { reader } = test_.database;
    const sources = await reader.findBy(TextSource, { versionId: answer.versionId });
    for (const source of sources.filter((each) => each.attachmentId === attachmentId)) {
      const text = await test_.app.get(SourceTexts, { strict: false }).textOf(reader, source.id);
      const ranges = wholeOccurrencesOf(words, text);
      if (ranges.length > 0) return { scope: 'passages', sourceId: source.id, ranges, method: 'text' } as const;
    }
    throw new Error(`${words} stands in no text`);
  };

  test('knows nothing of an answer that nobody has registered, and refuses to publish it', async () => {
    const { rows } = await gate().list(hearing.id, {}, '1');

    expect(rows).toEqual([]);
    await expect(publish(at(0))).rejects.toThrow(NotRegisteredYet);
    await expect(gate().find(hearing.id, at(0).responseId)).rejects.toThrow(NotFound);
  });

  test('lists a registered answer with what it waits for, and shows none of its words', async () => {
    for (const answer of hearing.answers) await register(answer);

    const { rows } = await gate().list(hearing.id, {}, '1');
    const said = await everything();

    expect(rows.map(({ standing, notShown, files }) => [standing, notShown?.reason, files])).toEqual(
      hearing.answers.map(() => ['listedOnly', 'awaitingReview', 0]),
    );
    for (const word of hearing.answers.flatMap(({ words }) => words)) expect(said).not.toContain(word);
  });

  test('shows what is published: fields, files, and comments that may be quoted', async () => {
    const before = await gate().revision(hearing.id);
    await publish(at(0));

    const answer = await gate().find(hearing.id, at(0).responseId);
    const mayQuote = await gate().publishedCommentFilter(hearing.id);
    const comments = await test_.database.reader.findBy(Comment, { consultationId: hearing.id });

    expect(answer.standing).toBe('published');
    expect(answer.texts.map(({ text }) => text).join(' ')).toContain(at(0).words[1]);
    expect(answer.attachments.map(({ filename }) => filename)).toEqual([`${at(0).words[3]}.docx`]);
    expect(await gate().revision(hearing.id)).toBeGreaterThan(before);
    const quotable = comments.filter(({ id, text }) => mayQuote({ commentId: id, text }));
    expect(new Set(quotable.map(({ versionId }) => versionId))).toEqual(new Set([at(0).versionId]));
    expect(quotable.length).toBeGreaterThanOrEqual(3);
  });

  test('can be narrowed by name, draft and kind, with counts beside', async () => {
    const [draftId = ''] = hearing.draftIds;
    const { all, replyKinds } = await gate().choices(hearing.id);
    const byName = await gate().list(hearing.id, { search: at(1).body.slice(0, 5) }, '1');
    const byDraft = await gate().list(hearing.id, { draftId }, '1');

    expect([all, replyKinds.map(({ count }) => count)]).toEqual([3, [3]]);
    expect(byName.rows.map(({ body }) => body)).toContain(at(1).body);
    expect(byName.total).toBeLessThan(3);
    expect(byDraft.total).toBe(0);
  });

  test('takes out a withheld passage everywhere it could be read, and tells the sender once', async () => {
    await withhold(at(0), await passagesIn(at(0), at(0).words[1], null));

    const said = await everything();
    const mayQuote = await gate().publishedCommentFilter(hearing.id);
    const comment = await test_.database.reader.findOneByOrFail(Comment, {
      versionId: at(0).versionId,
      text: `Fristene er for korte, mener ${at(0).words[1]}.`,
    });

    expect(said).not.toContain(at(0).words[1]);
    expect(said).toContain('mener [skjermet]');
    expect(mayQuote({ commentId: comment.id, text: comment.text })).toBe(false);
    expect(mayQuote({ commentId: comment.id, text: 'Fristene er for korte, mener' })).toBe(true);
    const told = await test_.database.reader.findBy(Message, { subjectId: at(0).versionId, purpose: 'notice' });
    expect(told.map(({ toAddress }) => toAddress)).toEqual(['siri@svarer.example']);
    expect(told[0]?.textBody).toContain('Offentleglova § 13');
    expect(told[0]?.textBody).not.toContain(at(0).words[1]);
  });

  test('hands out no file of which a passage is withheld before its redacted variant is made, and then that alone', async () => {
    await withhold(at(0), await passagesIn(at(0), at(0).words[2], at(0).attachmentId));
    const between = await gate().find(hearing.id, at(0).responseId);
    await expect(gate().file(hearing.id, at(0).responseId, at(0).attachmentId)).rejects.toThrow(NotFound);

    await test_.work();

    const { file, open } = await gate().file(hearing.id, at(0).responseId, at(0).attachmentId);
    const bytes = Buffer.concat(await (await open()).toArray());
    expect(between.attachments.map(({ notShown, sha256 }) => [notShown?.reason, sha256])).toEqual([['exempt', '']]);
    expect([file.isRedacted, file.mediaType, file.filename]).toEqual([
      true,
      'application/pdf',
      'vedlegg-1-sladdet.pdf',
    ]);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const said = await everything();
    expect(said).not.toContain(at(0).words[2]);
    expect(said).not.toContain(at(0).words[3]);
  });

  test('a file that is withheld is named with the reason, and its comments are not quoted', async () => {
    await publish(at(1));
    await withhold(at(1), { scope: 'attachment', attachmentId: at(1).attachmentId });

    const answer = await gate().find(hearing.id, at(1).responseId);
    const mayQuote = await gate().publishedCommentFilter(hearing.id);
    const comments = await test_.database.reader.findBy(Comment, { versionId: at(1).versionId });
    const ofFile = comments.find(({ text }) => text.includes(at(1).words[2]));

    expect(answer.attachments).toEqual([
      expect.objectContaining({ notShown: { reason: 'exempt', basis: 'offl13Personal' }, filename: 'vedlegg-1' }),
    ]);
    expect(answer.mayBeAskedFor).toBe(true);
    expect(ofFile && mayQuote({ commentId: ofFile.id, text: ofFile.text })).toBe(false);
    expect(await everything()).not.toContain(at(1).words[2]);
  });

  test('a whole answer that is withheld is listed with its basis, cannot be published, and waits when that is reversed', async () => {
    await withhold(at(2), { scope: 'answer' });
    const withheld = await gate().find(hearing.id, at(2).responseId);
    await expect(publish(at(2))).rejects.toThrow(AnswerWithheld);
    const handling = async (): Promise<string> =>
      (await test_.database.reader.findOneByOrFail(Response, { id: at(2).responseId })).handling;
    const [before, decision] = [
      await handling(),
      await test_.database.reader.findOneByOrFail(Withholding, { responseId: at(2).responseId }),
    ];

    await withholding().reverse(people.adviser, refOf(at(2)), decision.id, 'Opplysningene er kjent fra før.');

    const after = await gate().find(hearing.id, at(2).responseId);
    expect(withheld.notShown).toEqual({ reason: 'exempt', basis: 'offl13Personal' });
    expect([before, await handling()]).toEqual(['withheld', 'registered']);
    expect(after.notShown).toEqual({ reason: 'awaitingReview', basis: null });
  });

  test('what is taken down is gone from everything at once, stays recorded, and can be put back', async () => {
    await publish(at(2));
    const [shown, before] = [await everything(), await gate().revision(hearing.id)];

    await publishing().takeDown(people.adviser, refOf(at(2)), 'Skulle ikke vært publisert.');

    const gone = await everything();
    const mayQuote = await gate().publishedCommentFilter(hearing.id);
    const comments = await test_.database.reader.findBy(Comment, { versionId: at(2).versionId });
    const audited = await test_.database.reader.findBy(AuditEntry, { objectId: at(2).responseId });
    for (const word of at(2).words) {
      expect(shown).toContain(word);
      expect(gone).not.toContain(word);
    }
    expect(comments.some(({ id, text }) => mayQuote({ commentId: id, text }))).toBe(false);
    expect(await gate().revision(hearing.id)).toBeGreaterThan(before);
    expect((await gate().find(hearing.id, at(2).responseId)).notShown?.reason).toBe('takenDown');
    expect(audited.map(({ action }) => action)).toEqual(expect.arrayContaining(['response.takenDown']));
    await expect(publishing().takeDown(people.adviser, refOf(at(2)), 'Igjen.')).rejects.toThrow(NotPublished);
    await publish(at(2));
    expect(await everything()).toContain(at(2).words[0]);
  });

  test('a version that nobody has gone through is not published by the decision about an earlier one', async () => {
    await expect(publishing().publish(people.adviser, refOf(at(1)), 2)).rejects.toThrow(NewerVersionCame);
    await test_.database.write((transaction) =>
      transaction.query(
        `INSERT INTO "publication" SELECT "id" || 'x', "hostId", "consultationId", "responseId", $1, "deed", "reason",
         '2030-01-01T00:00:00.000Z', "byId", "byName" FROM "publication" WHERE "responseId" = $2`,
        [at(0).versionId, at(1).responseId],
      ),
    );

    expect((await gate().find(hearing.id, at(1).responseId)).notShown?.reason).toBe('awaitingReview');
  });

  test('a private person is not named, nor found by name, and nobody is named in the answer, until it is published', async () => {
    const { reader } = test_.database;
    const { invitationId } = await reader.findOneByOrFail(Response, { id: at(0).responseId });
    const writeAs = (isPrivatePerson: boolean) =>
      test_.database.write((transaction) => transaction.update(Invitation, { id: invitationId }, { isPrivatePerson }));
    const found = async () => (await gate().list(hearing.id, { search: at(0).body }, '1')).rows.map(({ body }) => body);
    await writeAs(true);
    await publish(at(0));
    expect([await found(), (await gate().find(hearing.id, at(0).responseId)).body]).toEqual([[at(0).body], at(0).body]);

    await publishing().takeDown(people.adviser, refOf(at(0)), 'Skulle ikke vært publisert.');

    const taken = await gate().find(hearing.id, at(0).responseId);
    expect([await found(), taken.body, taken.onBehalfOf, taken.other]).toEqual([[], 'Privatperson', [], null]);
    expect(JSON.stringify((await gate().list(hearing.id, {}, '1')).rows)).not.toContain(at(0).body);
    await writeAs(false);
  });

  test('nothing of a hearing for members alone is found', async () => {
    await test_.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { visibility: 'members' }),
    );

    await expect(gate().list(hearing.id, {}, '1')).rejects.toThrow(NotFound);
    await expect(gate().file(hearing.id, at(0).responseId, at(0).attachmentId)).rejects.toThrow(NotFound);
    await expect(gate().publishedCommentFilter(hearing.id)).rejects.toThrow(NotFound);
  });
});
