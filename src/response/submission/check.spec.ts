import { bootApp, type TestApp } from '../../../test/support/app.js';
import { confirm, sendIn } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { fieldNames } from '../typing/typed-form.js';

let test_: TestApp;
let hearing: OpenHearing;

const SENDER = { senderName: 'Maren Moen', senderEmail: 'maren@bergen.example' };
const SEND = 'Send inn svaret';
const whole = fieldNames('consultation');

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 60_000);

afterAll(() => test_.close());

// Codes are counted by the hour.
beforeEach(() => {
  test_.clock.advanceSeconds(900);
});

describe('checking and submitting', () => {
  test('fill in, check, submit, and get a receipt with the checksum of the whole', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.follow('Fyll inn svaret');
    await client.press('Lagre, se over og send inn', { [whole.text]: 'Vi støtter forslaget,\nmen fristen er kort.' });
    expect(client.page.heading).toBe('Se over og send inn');
    expect(client.page.text).toContain('Dette blir offentlig');
    expect(client.page.text).toContain('Vi støtter forslaget,');
    expect(client.page.text).toContain('men fristen er kort.');
    expect(client.page.text).toContain('Med merknader');

    await sendIn(test_, client, { ...SENDER, onBehalfOf: 'Lierne kommune\nHáblmer kommune', adoptedOn: '20.1.2018' });

    const { versions } = await answersFrom(test_, invitedAt(hearing, 0));
    expect(client.page.heading).toBe('Takk for svaret');
    expect(client.page.text).toContain(versions[0]?.receiptNumber);
    expect(client.page.text).toContain(versions[0]?.sha256);
    expect(client.page.text).toContain('20. januar 2018');
    expect(versions[0]?.onBehalfOf).toEqual(['Lierne kommune', 'Háblmer kommune']);
  });

  test('the portal then says that the body has answered, and offers to change it', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));

    expect(client.page.text).toContain('Dere har svart');
    await client.follow('Endre svaret');
    expect(client.page.$(`[name="${whole.text}"]`).text()).toContain('men fristen er kort.');
  });

  test('what is changed and not sent is pointed out', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/utfylling');
    await client.press('Lagre', { [whole.text]: 'Vi støtter forslaget fullt ut.' });

    await client.get('/svar');

    expect(client.page.text).toContain('Dere har gjort endringer som ikke er sendt.');
    await client.follow('Se over og send inn');
    await sendIn(test_, client);
    expect(client.page.text).toContain('Versjon 2');
    expect(client.page.text).toContain('Versjon 1');
  });

  test('a missing name and a wrong address are said beside their fields, and nothing typed is lost', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/utfylling');
    await client.press('Lagre, se over og send inn', { [whole.text]: 'Merknad.' });

    await client.press(SEND, {
      senderName: '',
      senderEmail: 'maren(a)bergen',
      onBehalfOf: 'Et brukerutvalg',
      adoptedOn: '31.2.2018',
    });

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual([
      'Fyll ut dette feltet.',
      'Skriv en e-postadresse, for eksempel post@kommune.example.',
      'Skriv datoen slik: 1.6.2018.',
    ]);
    expect(client.page.$('[name="senderEmail"]').attr('value')).toBe('maren(a)bergen');
    expect(client.page.$('[name="onBehalfOf"]').text()).toContain('Et brukerutvalg');
    expect((await answersFrom(test_, invitedAt(hearing, 1))).versions).toHaveLength(0);
  });

  test('a political decision in the future is a preliminary answer', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/kontroll');

    await client.press(SEND, { ...SENDER, adoptedOn: '20.6.2018' });

    expect(client.page.status).toBe(422);
    expect(client.page.errors[0]).toContain('kryss av for foreløpig svar');
  });

  test('what is written about the sender can be saved without sending', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/kontroll');

    await client.press('Lagre uten å sende', { senderName: 'Maren', isPreliminary: 'yes', followUpOn: '20.6.2018' });
    const again = await opened(test_, invitedAt(hearing, 1));
    await again.get('/svar/kontroll');

    expect(again.page.$('[name="senderName"]').attr('value')).toBe('Maren');
    expect(again.page.$('[name="followUpOn"]').attr('value')).toBe('20.6.2018');
    expect((await answersFrom(test_, invitedAt(hearing, 1))).versions).toHaveLength(0);
  });

  test('when a colleague has changed the answer meanwhile, it is shown again and not sent', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    await client.get('/svar/kontroll');
    const link = await holderOf(test_, invitedAt(hearing, 1));
    await type(test_, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Fra en kollega.');

    await client.press(SEND, SENDER);

    expect(client.page.status).toBe(409);
    expect(client.page.text).toContain('Svaret er endret av andre etter at du så på det.');
    expect(client.page.text).toContain('Fra en kollega.');
    expect(client.page.$('[name="senderName"]').attr('value')).toBe('Maren Moen');

    await sendIn(test_, client);
    expect(client.page.heading).toBe('Takk for svaret');
  });

  test('going back and sending the same page again gives the same receipt', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    const before = (await answersFrom(test_, invitedAt(hearing, 1))).versions.length;
    await client.get('/svar/utfylling');
    await client.press('Lagre, se over og send inn', { [whole.text]: 'Ny tekst.' });
    const fields = { ...SENDER, ...hiddenOf(client.page.$) };

    await client.post('/svar/innsending', fields);
    await confirm(test_, client);
    await client.post('/svar/innsending', fields);

    expect(client.page.heading).toBe('Takk for svaret');
    expect((await answersFrom(test_, invitedAt(hearing, 1))).versions).toHaveLength(before + 1);
  });
});

describe('other kinds of answers', () => {
  test('no remarks takes three presses', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.follow('Svar uten merknader');
    await client.press('Gå videre');
    expect(client.page.text).toContain('Uten merknader');

    await sendIn(test_, client, SENDER);

    const { versions } = await answersFrom(test_, invitedAt(hearing, 2));
    expect(versions[0]?.replyKind).toBe('withoutRemarks');
  });

  test('whoever writes after having said no remarks, has remarks after all', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/utfylling');
    expect(client.page.text).toContain('Dere har valgt å svare uten egne merknader.');

    await client.press('Lagre, se over og send inn', { [whole.text]: 'Vi har likevel noe å si.' });

    expect(client.page.text).toContain('Med merknader');
    expect(client.page.text).toContain('Vi har likevel noe å si.');
  });

  test('standing behind another body that is found by search, with remarks of its own', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar');
    await client.follow('Vi stiller oss bak svaret til en annen');
    await client.submit('form[method="get"]', { sok: 'pasientf' });
    await client.press('Gå videre', { invitation: invitedAt(hearing, 3).invitationId });
    expect(client.page.text).toContain('Stiller seg bak');

    await sendIn(test_, client, SENDER);

    const { versions } = await answersFrom(test_, invitedAt(hearing, 2));
    const last = versions.at(-1);
    expect(last).toMatchObject({ replyKind: 'endorses', endorsesName: 'Pasientforeningen Håp' });
    expect(last?.endorsesInvitationId).toBe(invitedAt(hearing, 3).invitationId);
    expect(client.page.text).toContain('Vi har likevel noe å si.');
  });

  test('answering through an umbrella that is not in the hearing sends nothing of what was typed', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/gjennom-andre');
    await client.press('Gå videre', { freeName: 'Kreftforeningen' });
    expect(client.page.text).not.toContain('Vi har likevel noe å si.');

    await sendIn(test_, client, SENDER);

    const { versions } = await answersFrom(test_, invitedAt(hearing, 2));
    expect(versions.at(-1)).toMatchObject({ replyKind: 'answersThrough', answersThroughName: 'Kreftforeningen' });
  });

  test('a body cannot stand behind itself, nor behind nobody', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/stiller-seg-bak?sok=landets');

    await client.press('Gå videre', { freeName: 'landets PASIENTOMBUD' });
    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual(['Velg en annen instans enn deres egen, eller skriv navnet på den.']);

    await client.press('Gå videre', { freeName: '' });
    expect(client.page.status).toBe(422);
  });

  test('a stated kind can be taken back', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.get('/svar/kontroll');
    await client.press('Svar på en annen måte');

    await client.get('/svar/kontroll');

    expect(client.page.text).toContain('Med merknader');
  });

  test('withdrawing asks first, keeps the versions, and the portal starts anew', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    await client.follow('Trekk svaret');
    await client.press('Trekk svaret', { reason: 'Sendt for tidlig.' });

    const { responses, versions } = await answersFrom(test_, invitedAt(hearing, 2));
    await client.get('/svar');
    expect(client.page.text).not.toContain('Dere har svart');
    expect(responses[0]?.state).toBe('withdrawn');
    expect(versions).toHaveLength(3);
  });
});

describe('separate answers for each draft', () => {
  beforeAll(async () => {
    await test_.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { separateAnswers: true }),
    );
  });

  test('each draft has its own answer, status and receipt', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    expect(client.page.text).toContain('Velg hva dere vil svare på');
    expect(client.page.$('.three-ways')).toHaveLength(0);
    await client.follow('Svar på: Pakkeforløp for lungekreft');
    await client.follow('Svar uten merknader');
    await client.press('Gå videre');
    await sendIn(test_, client, SENDER);
    expect(client.page.text).toContain('Takk for svaret');

    await client.get('/svar');
    await client.follow('Svar på: Pakkeforløp for tykktarmskreft');
    await client.follow('Fyll inn svaret');
    const draft = fieldNames(`draft:${hearing.draftIds[1] ?? ''}`);
    await client.press('Lagre, se over og send inn', { [draft.text]: 'Kapittel 1 mangler.' });
    expect(client.page.text).toContain('Pakkeforløp for tykktarmskreft');
    await sendIn(test_, client, SENDER);

    const { responses, versions } = await answersFrom(test_, invitedAt(hearing, 3));
    expect(responses.map((response) => response.draftId).sort()).toEqual([...hearing.draftIds].sort());
    expect(versions.map((version) => version.replyKind)).toEqual(['withoutRemarks', 'withRemarks']);
    await client.get('/svar');
    expect(client.page.$('.lined-list .ds-tag').text()).toBe('ikke begyntsendt innsendt inn');
  });
});

function hiddenOf($: Awaited<ReturnType<typeof opened>>['page']['$']): Record<string, string> {
  const value = (name: string): string => $(`[name="${name}"]`).attr('value') ?? '';
  return { seen: value('seen'), formKey: value('formKey'), version: value('version') };
}
