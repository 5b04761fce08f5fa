import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { actorFor } from '../../../test/support/consultation/make-consultation.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { holderOf, invitedAt, openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { InquiryAnswering } from './inquiry-answering.service.js';
import { InquiryAsking } from './inquiry-asking.service.js';
import { InquiryReader } from './inquiry-reader.js';
import type { AnswerReach } from './inquiry-status.js';
import { InquiryTransition } from './inquiry-transition.entity.js';
import { Inquiry } from './inquiry.entity.js';
import { InquiryAnswered } from './inquiry.errors.js';

const QUESTION = 'Gjelder forløpet også barn? Hilsen Siri i Bergen.';

eachApp('a question about a hearing', (boot) => {
  let test: TestApp;
  let hearing: OpenHearing;
  let link: LinkActor;
  let asking: InquiryAsking;
  let answering: InquiryAnswering;
  let reader: InquiryReader;

  beforeAll(async () => {
    test = await boot();
    hearing = await openedHearing(test);
    link = await holderOf(test, invitedAt(hearing, 0));
    asking = test.app.get(InquiryAsking, { strict: false });
    answering = test.app.get(InquiryAnswering, { strict: false });
    reader = test.app.get(InquiryReader, { strict: false });
  }, 120_000);

  afterAll(() => test.close());

  const asked = (text = QUESTION): Promise<Inquiry> =>
    asking.askByLink(link, { name: 'Siri Svarer', email: 'siri@svarer.example', text, languageForm: 'nn' });

  const answer = async (inquiry: Inquiry, reach: AnswerReach, text: string, seenNumber = 0): Promise<void> => {
    const { adviser } = hearing.people;
    const given = { question: 'Gjelder forløpet også barn?', text, reach, seenNumber };
    await answering.answer(adviser, { consultationId: hearing.id, inquiryId: inquiry.id }, given);
  };

  const lettersTo = (toAddress: string): Promise<readonly Message[]> =>
    test.database.reader.find(Message, { where: { toAddress, purpose: 'notice' }, order: { id: 'ASC' } });

  it('is kept as it was asked, and told of to those who work with the hearing', async () => {
    const before = (await lettersTo('randi@helsedir.example')).length;

    const { id } = await asked();

    const inquiry = await test.database.reader.findOneByOrFail(Inquiry, { id });
    expect(inquiry).toMatchObject({ text: QUESTION, state: 'received', invitationId: link.invitationId });
    const letters = await lettersTo('randi@helsedir.example');
    expect(letters).toHaveLength(before + 1);
    expect(letters.at(-1)?.textBody).toContain(`/innkomne-sporsmal/${id}`);
  });

  it('is on record without its content', async () => {
    const { id } = await asked();

    const entry = await test.database.reader.findOneByOrFail(AuditEntry, { objectId: id, action: 'inquiry.asked' });
    expect(entry.chain).toBe(hearing.people.adviser.hostId);
    expect(JSON.stringify(entry)).not.toContain('Gjelder');
  });

  it('is answered to everyone without the name of whoever asked, and to the asker by e-mail in their language', async () => {
    const inquiry = await asked();

    await answer(inquiry, 'everyone', 'Ja, fra fødselen.');

    const { rows } = await reader.published(hearing.id, undefined);
    expect(rows[0]).toMatchObject({
      question: 'Gjelder forløpet også barn?',
      text: 'Ja, fra fødselen.',
      correctedAt: null,
    });
    expect(JSON.stringify(rows)).not.toContain('Siri');
    const letter = (await lettersTo('siri@svarer.example')).at(-1);
    expect(letter?.languageForm).toBe('nn');
    expect(letter?.textBody).toContain('Ja, fra fødselen.');
    expect(letter?.textBody).toContain('Spørsmålet og svaret står òg på sida til høyringa');
  });

  it('is answered to the asker alone, and then nobody else reads it', async () => {
    const inquiry = await asked('Når får vi svar på søknaden vår?');
    const before = (await reader.published(hearing.id, undefined)).total;

    await answer(inquiry, 'asker', 'Det gjelder en annen sak.');

    expect((await reader.published(hearing.id, undefined)).total).toBe(before);
    expect((await lettersTo('siri@svarer.example')).at(-1)?.textBody).toContain('Svaret er berre sendt til deg.');
    expect((await reader.ownOf(link)).find((own) => own.inquiry.id === inquiry.id)?.answers).toHaveLength(1);
  });

  it('has its answer corrected by a new one, which is marked; the first stands', async () => {
    const inquiry = await asked();
    await answer(inquiry, 'everyone', 'Nei.');
    test.clock.advanceSeconds(3600);

    await answer(inquiry, 'everyone', 'Ja, det gjelder barn.', 1);

    const rows = (await reader.published(hearing.id, undefined)).rows.filter(({ id }) => id === inquiry.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ text: 'Ja, det gjelder barn.', correctedAt: test.clock.now() });
    const { answers } = await reader.one({ consultationId: hearing.id, inquiryId: inquiry.id });
    expect(answers.map(({ text }) => text)).toEqual(['Nei.', 'Ja, det gjelder barn.']);
    expect((await lettersTo('siri@svarer.example')).at(-1)?.subject).toContain('Retta svar');
  });

  it('is not answered over the head of somebody who answered meanwhile', async () => {
    const inquiry = await asked();
    await answer(inquiry, 'asker', 'Første svar.');

    await expect(answer(inquiry, 'asker', 'Andre svar.')).rejects.toBeInstanceOf(ChangedMeanwhile);
  });

  it('is put aside when it is none, but not after it was answered; every step is a row', async () => {
    const advertising = await asked('Kjøp våre tjenester!');
    const inquiry = await asked();
    const at = (inquiryId: string) => ({ consultationId: hearing.id, inquiryId });
    await answer(inquiry, 'asker', 'Ja.');

    await answering.setAside(hearing.people.adviser, at(advertising.id));

    await expect(answering.setAside(hearing.people.adviser, at(inquiry.id))).rejects.toBeInstanceOf(InquiryAnswered);
    const steps = await test.database.reader.findBy(InquiryTransition, { inquiryId: advertising.id });
    expect(steps).toMatchObject([{ fromState: 'received', toState: 'setAside', byName: 'Randi Rådgiver' }]);
  });

  it('is answered by those who may edit the hearing: a reader is refused, another host finds nothing', async () => {
    const inquiry = await asked();
    const at = { consultationId: hearing.id, inquiryId: inquiry.id };
    const given = { question: 'Gjelder det?', text: 'Ja.', reach: 'everyone', seenNumber: 0 } as const;
    const [leser, sunniva] = [hearing.cast.reader, hearing.cast.secretary];

    await expect(answering.answer(await actorFor(test, leser.id), at, given)).rejects.toBeInstanceOf(NotAllowed);
    await expect(answering.answer(await actorFor(test, sunniva.id), at, given)).rejects.toBeInstanceOf(NotFound);
  });

  it('stands first in the list of the desk while it waits, the oldest on top', async () => {
    const { rows } = await reader.page(hearing.id, undefined);

    const states = rows.map(({ state }) => state);
    expect(states.lastIndexOf('received')).toBe(states.filter((state) => state === 'received').length - 1);
    expect(rows[0]?.askedAt.getTime()).toBeLessThanOrEqual(rows[1]?.askedAt.getTime() ?? 0);
  });
});
