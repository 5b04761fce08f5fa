import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { WithdrawalService } from '../submission/withdrawal.service.js';
import { TypingService } from '../typing/typing.service.js';
import { parseBase } from '../typing/typed-value.js';

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  const [first, second] = [await holderOf(test_, invitedAt(hearing, 0)), await holderOf(test_, invitedAt(hearing, 3))];
  await type(test_, first, `draft:${hearing.draftIds[0] ?? ''}`, 'Vi er enige.');
  await submit(test_, first);
  const base = parseBase('');
  const noRemarks = { place: `draft:${hearing.draftIds[1] ?? ''}`, text: '', choice: 'withoutRemarks', base };
  await test_.app.get(TypingService, { strict: false }).save(second, null, [noRemarks]);
  test_.clock.moveTo('2018-05-10T11:00:00Z');
  await submit(test_, second);
}, 60_000);

afterAll(() => test_.close());

async function signedIn(email: string): Promise<PageClient> {
  const client = new PageClient(test_.server);
  await client.signIn(email);
  return client;
}

const list = (): string => `/skrivebord/horinger/${hearing.id}/svar`;
const rowsOf = ({ page }: PageClient): string[] =>
  page
    .$('tbody th')
    .toArray()
    .map((row) => page.$(row).text().trim());

describe('the answers of a hearing', () => {
  test('stand in a list, the last received first', async () => {
    const client = await signedIn('leiv@helsedir.example');

    await client.get(list());

    expect(rowsOf(client)).toEqual(['Pasientforeningen Håp', 'Bergen kommune']);
    expect(client.page.text).toContain('2 svar teller med i høringen.');
  });

  test('can be narrowed by name, kind, lateness and category, with counts', async () => {
    const client = await signedIn('leiv@helsedir.example');
    await client.get(list());
    expect(client.page.text).toContain('Uten merknader (1)');
    expect(client.page.text).toContain('Bare for sent (1)');
    const category = client.page.$('option:contains("Stat og kommune (1)")').attr('value') ?? '';

    const found: Record<string, string[]> = {};
    for (const query of ['sok=BERGEN', 'svartype=withoutRemarks', 'frist=sen', `kategori=${category}`, 'sorter=navn']) {
      await client.get(`${list()}?${query}`);
      found[query.split('=')[0] ?? ''] = rowsOf(client);
    }

    expect(found).toEqual({
      sok: ['Bergen kommune'],
      svartype: ['Pasientforeningen Håp'],
      frist: ['Pasientforeningen Håp'],
      kategori: ['Bergen kommune'],
      sorter: ['Bergen kommune', 'Pasientforeningen Håp'],
    });
  });

  test('an answer that is only being written is not shown', async () => {
    await type(test_, await holderOf(test_, invitedAt(hearing, 1)), 'consultation', 'Ikke ferdig.');
    const { responses } = await answersFrom(test_, invitedAt(hearing, 1));
    const client = await signedIn('leiv@helsedir.example');

    await client.get(list());

    expect(rowsOf(client)).not.toContain('Fagrådet for kreft');
    expect((await client.get(`${list()}/${responses[0]?.id ?? ''}`)).status).toBe(404);
  });

  test('another host finds neither the list, an answer, its coverage nor the form', async () => {
    const { responses } = await answersFrom(test_, invitedAt(hearing, 0));
    const client = await signedIn('sunniva@legeforeningen.example');

    for (const path of [
      list(),
      `${list()}/${responses[0]?.id ?? ''}`,
      `${list()}/ny`,
      list().replace('/svar', '/dekning'),
    ]) {
      expect((await client.get(path)).status).toBe(404);
    }
  });
});

describe('one answer', () => {
  test('shows what was answered where, every version, and that its seal holds', async () => {
    const first = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, first, 'consultation', 'Vi har noe å legge til.');
    await submit(test_, first);
    const client = await signedIn('leiv@helsedir.example');

    await client.get(`${list()}?sorter=navn`);
    await client.follow('Bergen kommune');

    expect(client.page.heading).toBe('Svar fra Bergen kommune');
    expect(client.page.text).toContain('Vi har noe å legge til.');
    expect(client.page.text).toContain('Sjekksummen stemmer med innholdet.');
    await client.get(client.page.$('a:contains("Versjon 1,")').attr('href') ?? '');
    expect(client.page.text).toContain('Dette er en tidligere versjon.');
    expect(client.page.text).not.toContain('Vi har noe å legge til.');
  });

  test('is registered by whoever may summarise, and registering again changes nothing', async () => {
    const { responses } = await answersFrom(test_, invitedAt(hearing, 0));
    const client = await signedIn('oddny@helsedir.example');
    await client.get(`${list()}/${responses[0]?.id ?? ''}`);

    await client.press('Registrer svaret');
    await client.post(`${list()}/${responses[0]?.id ?? ''}/registrering`);

    expect(client.page.text).toContain('registrert');
    expect(await test_.database.reader.countBy(AuditEntry, { action: 'response.registered' })).toBe(1);
  });

  test('a reader is not offered to register it, and is refused', async () => {
    const { responses } = await answersFrom(test_, invitedAt(hearing, 3));
    const client = await signedIn('leiv@helsedir.example');
    await client.get(`${list()}/${responses[0]?.id ?? ''}`);

    expect(client.page.text).not.toContain('Registrer svaret');
    expect((await client.post(`${list()}/${responses[0]?.id ?? ''}/registrering`)).status).toBe(403);
  });
});

describe('entering an answer that came in another way', () => {
  const letter = { filename: 'brev.docx', content: makeDocx({ body: paragraphXml('Vi støtter forslaget.') }) };
  const inTime = { receivedOn: '30.4.2018', senderName: 'Nils Nilsen' };

  test('a letter that came before the deadline is in time, whenever it is entered', async () => {
    const client = await signedIn('randi@helsedir.example');
    await client.get(list());
    await client.follow('Før inn et svar som kom på annen måte');
    await client.submit('form[method="get"]', { sok: 'landets' });

    const fields = { ...inTime, invitation: invitedAt(hearing, 2).invitationId, channel: 'post' };
    await client.press('Før inn svaret', fields, { files: [letter] });

    const { versions } = await answersFrom(test_, invitedAt(hearing, 2));
    expect(client.page.heading).toBe('Svar fra Landets pasientombud');
    expect(client.page.text).toContain('Ført inn av Randi Rådgiver');
    expect(versions[0]).toMatchObject({ channel: 'post', isLate: false, replyKind: 'attachmentOnly', senderEmail: '' });
    const href = client.page.$('tbody a').attr('href') ?? '';
    expect((await client.file(href)).bytes.equals(letter.content)).toBe(true);
  });

  test('an answer that supplements is counted beside the first; one that replaces is a new version of the first', async () => {
    const client = await signedIn('randi@helsedir.example');
    const body = { ...inTime, invitation: invitedAt(hearing, 2).invitationId };
    await client.get(`${list()}/ny?sok=landets`);
    const consent = { consent: ['yes'], consentedBy: 'Nils Nilsen', consentedOn: '30.4.2018' };
    const call = { ...body, ...consent, channel: 'telephone', text: 'Ringte.' };
    await client.press('Før inn svaret', { ...call, effect: 'supplements' });
    await client.get(`${list()}/ny?sok=landets`);
    await client.press('Før inn svaret', { ...body, channel: 'email', text: 'Ny e-post.' });

    const { responses } = await answersFrom(test_, invitedAt(hearing, 2));

    expect(responses.map((response) => response.currentVersion)).toEqual([2, 1]);
  });

  test('a private person who was not asked gets a place in the hearing and is not counted as invited', async () => {
    const client = await signedIn('oddny@helsedir.example');
    await client.get(`${list()}/ny`);
    const person = { newName: 'Peder Privat', bodyType: 'Privatperson', channel: 'email', text: 'Jeg mener dette.' };

    await client.press('Før inn svaret', { ...inTime, ...person });

    expect(client.page.heading).toBe('Svar fra Peder Privat');
    await client.get(list());
    expect(client.page.text).toContain('Peder Privat ikke invitert');
  });

  test('the same body entered twice under the same name is one body', async () => {
    const client = await signedIn('randi@helsedir.example');
    for (const newName of ['Fjellhelselaget', 'fjellhelselaget']) {
      await client.get(`${list()}/ny`);
      await client.press('Før inn svaret', { ...inTime, newName, channel: 'email', text: `Fra ${newName}.` });
    }

    expect(client.page.text).toContain('Versjon 2');
  });

  test('mistakes are said beside their fields, what was typed is kept, and files must be chosen again', async () => {
    const client = await signedIn('randi@helsedir.example');
    await client.get(`${list()}/ny`);

    await client.press('Før inn svaret', { receivedOn: '1.1.2020', text: 'Teksten min.' }, { files: [letter] });

    expect(client.page.status).toBe(422);
    expect(client.page.errors).toEqual([
      'Velg ett av alternativene.',
      'Fyll ut dette feltet.',
      'Datoen er fram i tid.',
      'Velg hvem som svarer, eller skriv navnet.',
      'Velg filene på nytt. De ble ikke tatt vare på, fordi noe annet i skjemaet må rettes.',
    ]);
    expect(client.page.$('[name="text"]').text()).toContain('Teksten min.');
  });

  test('a reader may not enter answers', async () => {
    const client = await signedIn('leiv@helsedir.example');

    expect((await client.get(`${list()}/ny`)).status).toBe(403);
  });
});

describe('coverage', () => {
  const coverage = (): string => list().replace('/svar', '/dekning');
  const cellsOf = (client: PageClient, name: string): string[] => {
    const { $ } = client.page;
    const row = $(`tbody tr:has(th:contains("${name}"))`);
    return row
      .find('td')
      .toArray()
      .map((cell) => $(cell).text().trim());
  };

  test('says of each body and draft whether and how it was answered', async () => {
    const client = await signedIn('leiv@helsedir.example');

    await client.get(coverage());

    expect(cellsOf(client, 'Bergen kommune')).toEqual(['Ja', 'overlevert', 'Merknader', 'Ikke nevnt']);
    expect(cellsOf(client, 'Pasientforeningen Håp')).toEqual(['Ja', 'overlevert', 'Uten merknader', 'Uten merknader']);
    expect(cellsOf(client, 'Fagrådet for kreft')).toEqual(['Ja', 'overlevert', 'Ikke svart', 'Ikke svart']);
    expect(cellsOf(client, 'Peder Privat').slice(0, 2)).toEqual(['Privatperson', 'Ikke sendt']);
  });

  test('counts the asked, the answered, the silent and the late', async () => {
    const client = await signedIn('leiv@helsedir.example');

    await client.get(coverage());

    const { $ } = client.page;
    const figures = $('.figures > div').toArray();
    const counts = Object.fromEntries(
      figures.map((figure) => [$(figure).find('dt').text(), $(figure).find('dd').text()]),
    );
    expect(counts).toMatchObject({ spurt: '4', 'har svart': '4', 'har ikke svart': '1', 'for sent': '2' });
  });

  test('can be narrowed to the silent', async () => {
    const client = await signedIn('leiv@helsedir.example');

    await client.get(`${coverage()}?vis=silent`);

    expect(rowsOf(client)).toEqual(['Fagrådet for kreft']);
  });

  test('a body whose answer is withdrawn is silent again', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 3));
    await test_.app.get(WithdrawalService, { strict: false }).withdraw(link, null, '');
    const client = await signedIn('leiv@helsedir.example');

    await client.get(`${coverage()}?vis=silent`);

    expect(rowsOf(client)).toEqual(['Fagrådet for kreft', 'Pasientforeningen Håp']);
  });
});
