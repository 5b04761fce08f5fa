import { bootApp, type TestApp } from '../../../test/support/app.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { fieldNames, tokenOf } from './typed-form.js';
import { TypedField } from './typed-field.entity.js';
import { normalisedText, parseBase } from './typed-value.js';
import { TypingService } from './typing.service.js';

let test_: TestApp;
let hearing: OpenHearing;

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
}, 60_000);

afterAll(() => test_.close());

/** What is stored of a body's answer, by place. */
async function storedBy(index: number): Promise<ReadonlyMap<string, TypedField>> {
  const { responses } = await answersFrom(test_, invitedAt(hearing, index));
  const responseId = responses[0]?.id ?? '';
  const fields = await test_.database.reader.findBy(TypedField, { responseId });
  return new Map(fields.map((field) => [field.place, field]));
}

const whole = fieldNames('consultation');

describe('filling in without script', () => {
  test('what is typed is kept on the server, and stands there when the page is opened again', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/utfylling');

    await client.press('Lagre', { [whole.text]: 'Fristen er for kort.\nVi ber om én uke til.' });

    expect(client.page.notice).toBe('Lagret 12:00');
    expect(client.page.$(`[name="${whole.text}"]`).text()).toContain('Vi ber om én uke til.');
    expect((await storedBy(0)).get('consultation')?.text).toBe('Fristen er for kort.\nVi ber om én uke til.');
  });

  test('pressing save again without typing changes nothing', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/utfylling');

    await client.press('Lagre');

    expect((await storedBy(0)).get('consultation')?.version).toBe(1);
  });

  test('each draft has a page with its questions, and a section opens when it is filled in', async () => {
    const [draftId = '', sectionId = ''] = [hearing.draftIds[0], hearing.sectionIds[1]];
    const section = fieldNames(`section:${sectionId}`);
    const draft = fieldNames(`draft:${draftId}`);
    const question = fieldNames(`question:${hearing.questionIds[1] ?? ''}:${draftId}`);
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/utfylling');
    await client.press('Lagre og gå til neste del');
    expect(client.page.$('details[open]')).toHaveLength(0);

    await client.press('Lagre', {
      [section.text]: 'Uklart hvem som henviser.',
      [draft.choice]: 'supportsWithRemarks',
      [question.choice]: 'partly',
    });

    expect(client.page.$('details[open] summary').text()).toContain('1.1 Begrunnet mistanke');
    expect(client.page.$(`[name="${question.choice}"][checked]`).attr('value')).toBe('partly');
    const stored = await storedBy(0);
    expect(stored.get(`draft:${draftId}`)?.choice).toBe('supportsWithRemarks');
    expect(stored.get(`section:${sectionId}`)?.text).toBe('Uklart hvem som henviser.');
  });

  test('what two people of one body type in different fields is all kept', async () => {
    const [one, other] = [await opened(test_, invitedAt(hearing, 1)), await opened(test_, invitedAt(hearing, 1))];
    const first = fieldNames(`question:${hearing.questionIds[0] ?? ''}`);
    await one.get('/svar/utfylling');
    await other.get('/svar/utfylling');

    await one.press('Lagre', { [whole.text]: 'Fra den ene.' });
    await other.press('Lagre', { [first.text]: 'Fra den andre.' });

    expect(other.page.status).toBe(200);
    const stored = await storedBy(1);
    expect(stored.get('consultation')?.text).toBe('Fra den ene.');
    expect(stored.get(`question:${hearing.questionIds[0] ?? ''}`)?.text).toBe('Fra den andre.');
  });

  test('when two people type in the same field, neither overwrites the other unseen', async () => {
    const [one, other] = [await opened(test_, invitedAt(hearing, 2)), await opened(test_, invitedAt(hearing, 2))];
    await one.get('/svar/utfylling');
    await other.get('/svar/utfylling');
    await one.press('Lagre', { [whole.text]: 'Vi er for.' });

    const conflict = await other.press('Lagre', { [whole.text]: 'Vi er imot.' });

    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Noen andre hos dere har skrevet i det samme feltet');
    expect(conflict.text).toContain('Vi er for.');
    expect(conflict.$(`[name="${whole.text}"]`).text()).toContain('Vi er imot.');
    expect((await storedBy(2)).get('consultation')?.text).toBe('Vi er for.');

    await other.press('Lagre', { [whole.text]: 'Vi er for, men under tvil.' });

    expect(other.page.status).toBe(200);
    expect((await storedBy(2)).get('consultation')?.text).toBe('Vi er for, men under tvil.');
  });
});

describe('the buttons of a conflict, without script', () => {
  const question = (): ReturnType<typeof fieldNames> => fieldNames(`question:${hearing.questionIds[0] ?? ''}`);
  let round = 0;

  /** Both have typed in two fields; the second stands on the page with both conflicts. */
  async function contested(): Promise<PageClient> {
    round += 1;
    const [one, other] = [await opened(test_, invitedAt(hearing, 1)), await opened(test_, invitedAt(hearing, 1))];
    await one.get('/svar/utfylling');
    await other.get('/svar/utfylling');
    await one.press('Lagre', { [whole.text]: `Deres ${round}.`, [question().text]: `Også deres ${round}.` });
    await other.press('Lagre', { [whole.text]: `Min ${round}.`, [question().text]: `Også min ${round}.` });
    expect(other.page.status).toBe(409);
    return other;
  }
  /** Presses one of the three buttons in the box of the first field. */
  const choose = (client: PageClient, how: string): Promise<unknown> => {
    const entries = client.page
      .$('form[data-keep-typing]')
      .serializeArray()
      .filter(({ name }) => name !== '_token')
      .map(({ name, value }) => [name, value] as const);
    return client.post(client.page.path, {
      ...Object.fromEntries(entries),
      choose: `${how} consultation`,
      contested: placesContested(client),
    });
  };
  const placesContested = (client: PageClient): readonly string[] =>
    client.page
      .$('form [name="contested"]')
      .toArray()
      .map((input) => client.page.$(input).attr('value') ?? '');

  test.each([
    ['mine', () => `Min ${round}.`],
    ['theirs', () => `Deres ${round}.`],
    ['both', () => `Deres ${round}.\n\nMin ${round}.`],
  ])(
    '%s is what stands afterwards, and the other field is still to be decided with both texts',
    async (how, expected) => {
      const client = await contested();

      await choose(client, how);

      expect((await storedBy(1)).get('consultation')?.text).toBe(expected());
      expect(client.page.status).toBe(409);
      expect(placesContested(client)).toEqual([`question:${hearing.questionIds[0] ?? ''}`]);
      expect(client.page.text).toContain(`Også deres ${round}.`);
      expect(client.page.$(`[name="${question().text}"]`).text()).toContain(`Også min ${round}.`);
      expect((await storedBy(1)).get(`question:${hearing.questionIds[0] ?? ''}`)?.text).toBe(`Også deres ${round}.`);
    },
  );
});

describe('saving one field as it is typed', () => {
  test('gives the version back, and a later save by somebody else is a conflict that shows both', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    await client.get('/svar/utfylling');
    const typing = test_.app.get(TypingService, { strict: false });
    const link = await holderOf(test_, invitedAt(hearing, 3));
    const field = { place: 'consultation', choice: null };

    const saved = await typing.save(link, null, [{ ...field, text: 'Først.', base: parseBase('') }]);
    const later = await typing.save(link, null, [{ ...field, text: 'Etterpå.', base: parseBase('') }]);

    expect(saved.conflicts).toEqual([]);
    expect(saved.fields.get('consultation')?.version).toBe(1);
    expect(later.conflicts[0]?.stored.text).toBe('Først.');
    expect(later.conflicts[0]?.typed.text).toBe('Etterpå.');
  });

  test('the door of the script answers 200 with a new base, then 409 with what stands', async () => {
    const { token, agent } = await scriptOf(invitedAt(hearing, 3));
    const body = {
      draft: '',
      place: 'consultation',
      choice: '',
      base: tokenOf((await storedBy(3)).get('consultation')),
    };

    const saved = await agent('Fra skriptet.', body, token);
    const refused = await agent('For sent ute.', body, token);

    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ saved: 'Lagret 12:00' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ stored: { text: 'Fra skriptet.' } });
    expect((await storedBy(3)).get('consultation')?.text).toBe('Fra skriptet.');
  });

  test('a save without the form token is refused', async () => {
    const { agent } = await scriptOf(invitedAt(hearing, 3));

    const refused = await agent(
      'Fra et annet sted.',
      { draft: '', place: 'consultation', choice: '', base: '' },
      'wrong',
    );

    expect(refused.status).toBe(403);
  });

  test.each([
    ['a place of another hearing', { place: 'section:01890000-0000-7000-8000-000000000001', choice: '' }],
    ['a choice that is not offered', { place: 'consultation', choice: 'yes' }],
  ])('%s is not found', async (_name, field) => {
    const { token, agent } = await scriptOf(invitedAt(hearing, 3));

    expect((await agent('Tekst.', { draft: '', base: '', ...field }, token)).status).toBe(404);
  });

  test('text is stored with line breaks of one kind and without signs no database can hold', () => {
    expect(normalisedText(' Én\r\nto\rtre\u0000 ')).toBe('Én\nto\ntre');
  });
});

/** What the script of the form does: one field as JSON, with the token of the page in a header. */
async function scriptOf(invited: { readonly secret: string }): Promise<{
  readonly token: string;
  readonly agent: (text: string, body: object, token: string) => Promise<{ status: number; body: unknown }>;
}> {
  const { default: supertest } = await import('supertest');
  const browser = supertest.agent(test_.server);
  await browser.post(`/svar/${invited.secret}`).set('Origin', 'http://localhost');
  const page = await browser.get('/svar/utfylling');
  const token = /name="_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  return {
    token,
    agent: async (text, body, header) => {
      const answer = await browser
        .post('/svar/utfylling/felt')
        .set('Origin', 'http://localhost')
        .set('x-form-token', header)
        .send({ ...body, text });
      const answered: unknown = answer.body;
      return { status: answer.status, body: answered };
    },
  };
}
