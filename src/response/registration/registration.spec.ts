import { bootApp, type TestApp } from '../../../test/support/app.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { PageClient } from '../../../test/support/page-client.js';
import { invitedAt, openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { Answer, ResponseVersion } from '../submission/response-version.entity.js';
import { fieldNames } from '../typing/typed-form.js';
import { Reception } from './reception.entity.js';
import { isReceptionIntact } from './receptions.service.js';

let test_: TestApp;
let hearing: OpenHearing;
let client: PageClient;

const SAVE = 'Før inn svaret';

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  client = new PageClient(test_.server);
  await client.signIn('randi@helsedir.example');
}, 90_000);

afterAll(() => test_.close());

/** The form with a body chosen, and what every answer needs. */
async function onForm(index: number): Promise<Readonly<Record<string, string>>> {
  const { addressedName, id } = await test_.database.reader.findOneByOrFail(Invitation, {
    id: invitedAt(hearing, index).invitationId,
  });
  await client.get(`/skrivebord/horinger/${hearing.id}/svar/ny?sok=${encodeURIComponent(addressedName)}`);
  return { invitation: id, receivedOn: '1.2.2018', senderName: 'Nils Nilsen' };
}

async function last(): Promise<{ version: ResponseVersion; reception: Reception | null; answers: readonly Answer[] }> {
  const responseId = client.page.path.split('/').at(-1) ?? '';
  const version = await test_.database.reader.findOneOrFail(ResponseVersion, {
    where: { responseId },
    order: { number: 'DESC' },
  });
  const versionId = version.id;
  return {
    version,
    reception: await test_.database.reader.findOneBy(Reception, { versionId }),
    answers: await test_.database.reader.find(Answer, { where: { versionId }, order: { position: 'ASC' } }),
  };
}

describe('an answer by telephone', () => {
  test('is not entered without the consent of whoever called, and what was typed is kept', async () => {
    const fields = await onForm(0);

    await client.press(SAVE, { ...fields, channel: 'telephone', text: 'Kommunen støtter forslaget.' });

    expect(client.page.status).toBe(422);
    expect(client.page.errors.join(' ')).toContain('har samtykket til at den skrives ned');
    expect(client.page.$('textarea[name="text"]').text()).toBe('Kommunen støtter forslaget.');
  });

  test('is kept with who agreed and when, and whether it was read back', async () => {
    const fields = await onForm(0);
    const consent = { consent: ['yes'], consentedBy: 'Maren Moen', consentedOn: '1.2.2018', readBack: ['yes'] };

    await client.press(SAVE, { ...fields, ...consent, channel: 'telephone', text: 'Kommunen støtter forslaget.' });

    expect(client.page.text).toContain('Samtykke til at samtalen ble skrevet ned Maren Moen, 1. februar 2018');
    const { version, reception } = await last();
    expect(reception).toMatchObject({ channel: 'telephone', consentedBy: 'Maren Moen', isReadBack: true });
    expect(reception && isReceptionIntact(reception, version)).toBe(true);
    expect(reception && isReceptionIntact(Object.assign(reception, { consentedBy: 'En annen' }), version)).toBe(false);
  });

  test('is nothing until it is written down', async () => {
    const fields = await onForm(0);
    const consent = { consent: ['yes'], consentedBy: 'Maren Moen', consentedOn: '1.2.2018' };

    await client.press(SAVE, { ...fields, ...consent, channel: 'telephone', replyKind: 'withoutRemarks' });

    expect(client.page.errors.join(' ')).toContain('Skriv referatet fra samtalen');
  });

  test('the database refuses to change how an answer came', async () => {
    const change = test_.database.write((transaction) =>
      transaction.query(`UPDATE "reception" SET "consentedBy" = 'En annen'`),
    );

    await expect(change).rejects.toThrow('immutable');
  });
});

describe('an answer in a meeting', () => {
  test('is kept with the place and who was there, and its minute as a file', async () => {
    const fields = await onForm(1);
    await client.press(SAVE, { ...fields, channel: 'meeting', text: 'Referat.' });
    expect(client.page.errors).toEqual(['Skriv hvor møtet var.', 'Skriv hvem som var til stede.']);

    const minute = {
      filename: 'referat.docx',
      content: makeDocx({ body: paragraphXml('Rådet ba om lengre frister.') }),
    };
    const meeting = { meetingPlace: 'Oslo', present: 'Kari Nordmann\nOla Nordmann' };
    await client.press(SAVE, { ...fields, ...meeting, channel: 'meeting', text: '' }, { files: [minute] });

    const { version, reception } = await last();
    expect(version).toMatchObject({ channel: 'meeting', replyKind: 'attachmentOnly' });
    expect(reception).toMatchObject({ place: 'Oslo', present: 'Kari Nordmann\nOla Nordmann' });
  });
});

describe('an answer by post', () => {
  test('is kept with its number in the journal, and each remark at its place', async () => {
    const fields = await onForm(2);
    const [draftId = ''] = hearing.draftIds;
    const placed = {
      [fieldNames(`draft:${draftId}`).text]: 'Fristene er for korte.',
      [fieldNames(`draft:${draftId}`).choice]: 'opposes',
    };

    await client.press(SAVE, {
      ...fields,
      ...placed,
      channel: 'post',
      journalNumber: '18/1234-7',
      text: 'Generelt bra.',
    });

    const { reception, answers } = await last();
    expect(reception?.journalNumber).toBe('18/1234-7');
    expect(answers.map(({ place, text, choice }) => [place, text, choice])).toEqual([
      ['consultation', 'Generelt bra.', null],
      [`draft:${draftId}`, 'Fristene er for korte.', 'opposes'],
    ]);
  });
});

describe('a private person', () => {
  test('gets a place in the hearing and none in the register, and is counted by themselves', async () => {
    const fields = await onForm(0);
    const bodies = await test_.database.reader.count(Organisation);
    const coverage = test_.app.get(CoverageService, { strict: false });
    const before = await coverage.totals(hearing.id);
    const person = { newName: 'Peder Privat', bodyType: 'Privatperson', channel: 'email', text: 'Jeg mener dette.' };

    await client.press(SAVE, { ...fields, ...person });

    expect(client.page.heading).toBe('Svar fra Peder Privat');
    expect(await test_.database.reader.count(Organisation)).toBe(bodies);
    expect(await coverage.totals(hearing.id)).toEqual({ ...before, privatePersons: 1 });
  });

  test('is not taken for another of the same name', async () => {
    const fields = await onForm(0);
    const person = { newName: 'Peder Privat', bodyType: 'Privatperson', channel: 'email', text: 'Jeg er en annen.' };

    await client.press(SAVE, { ...fields, ...person });

    const persons = await test_.database.reader.findBy(Invitation, { addressedName: 'Peder Privat' });
    expect(persons.map(({ isPrivatePerson, organisationId }) => [isPrivatePerson, organisationId])).toEqual([
      [true, null],
      [true, null],
    ]);
  });
});
