import { In } from 'typeorm';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { fillDocx, fillPdf, fillXlsx, type Filling } from '../../../test/support/response/fill-form.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  opened,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { AnswersInHand } from '../answer-in-hand.js';
import type { SheetField } from '../answer-sheet.js';
import { Attachment } from '../attachment/attachment.entity.js';
import { TypedField } from '../typing/typed-field.entity.js';
import { keyText, rowKeyOf } from './form-key.js';

let test_: TestApp;
let hearing: OpenHearing;
let fields: readonly SheetField[];

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  const link = await holderOf(test_, invitedAt(hearing, 0));
  const inHand = await test_.app.get(AnswersInHand, { strict: false }).find(link, null);
  fields = inHand.parts.flatMap((part) => part.fields);
}, 60_000);

afterAll(() => test_.close());

function at(kind: SheetField['kind'], number = 0): SheetField {
  const field = fields.filter((each) => each.kind === kind)[number];
  if (!field) throw new Error(`The hearing asks for no ${kind}`);
  return field;
}

function filling(field: SheetField, text: string, choice: Filling['choice'] = null): Filling {
  return { key: keyText(rowKeyOf(field, hearing.id)), text, choice };
}

async function storedBy(index: number): Promise<ReadonlyMap<string, TypedField>> {
  const { responses } = await answersFrom(test_, invitedAt(hearing, index));
  const stored = await test_.database.reader.findBy(TypedField, { responseId: responses[0]?.id ?? '' });
  return new Map(stored.map((field) => [field.place, field]));
}

async function filesOf(index: number): Promise<readonly Attachment[]> {
  const { responses } = await answersFrom(test_, invitedAt(hearing, index));
  return test_.database.reader.findBy(Attachment, { responseId: responses[0]?.id ?? '' });
}

async function form(client: PageClient, format: string): Promise<Buffer> {
  return (await client.file(`/svar/skjema/${format}?sprak=nb`)).bytes;
}

async function upload(client: PageClient, filename: string, content: Buffer): Promise<void> {
  await client.get('/svar/skjema');
  await client.press('Les skjemaet', {}, { file: [{ filename, content }] });
}

const nameOf = (field: SheetField): string => field.place.replaceAll(':', '_');

describe('the response form on the answer page', () => {
  test('is downloaded by the body as Word, Excel and PDF, in three languages', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.follow('Svar med skjema i Word, Excel eller PDF');

    const names = await Promise.all(
      ['word', 'excel', 'pdf'].map(async (format) => (await client.file(`/svar/skjema/${format}?sprak=en`)).filename),
    );

    expect(names).toEqual([
      'response-form-pakkeforlop-for-kreft.docx',
      'response-form-pakkeforlop-for-kreft.xlsx',
      'response-form-pakkeforlop-for-kreft.pdf',
    ]);
    expect((await client.get('/svar/skjema/odt')).status).toBe(404);
  });

  test('is downloaded by everyone from the public papers of an open hearing', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));

    const file = await client.file(`/horinger/${hearing.id}/svarskjema/word`);

    expect(file.filename).toBe('svarskjema-pakkeforlop-for-kreft.docx');
  });

  test('a Word form that comes back is shown before anything is kept, and then put in', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    const bytes = await fillDocx(await form(client, 'word'), [
      filling(at('section'), 'Uklart hvem som henviser.'),
      filling(at('draft'), 'Vi er med.', { number: 1, words: 'Vi støtter utkastet med merknader' }),
    ]);

    await upload(client, 'Svar fra oss.docx', bytes);

    expect(client.page.$('h1').text()).toBe('Dette fant vi i skjemaet');
    expect(client.page.text).toContain('Vi fant 2 svar, og alle har en plass.');
    expect((await storedBy(0)).size).toBe(0);

    await client.press('Legg inn');

    expect(client.page.notice).toBe('Lagt inn 2 svar.');
    const stored = await storedBy(0);
    expect(stored.get(at('section').place)?.text).toBe('Uklart hvem som henviser.');
    expect(stored.get(at('draft').place)).toMatchObject({ text: 'Vi er med.', choice: 'supportsWithRemarks' });
    expect((await filesOf(0)).map(({ filename, removedAt }) => [filename, removedAt])).toEqual([
      ['Svar fra oss.docx', null],
    ]);
  });

  test('the same form uploaded once more changes nothing', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    await client.get('/svar/skjema');
    await client.follow('Se hva vi fant i Svar fra oss.docx');

    expect(client.page.text).toContain('2 av svarene står der allerede.');
    await client.press('Legg inn');

    expect((await storedBy(0)).get(at('section').place)?.version).toBe(1);
  });

  test('what would meet something already typed is shown beside it, and nothing is decided for the sender', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    const section = at('section');
    const bytes = await fillXlsx(await form(client, 'excel'), [filling(section, 'Fristen må være ti dager.')]);
    await upload(client, 'Svar.xlsx', bytes);

    expect(client.page.text).toContain('Her står det noe fra før');
    const refused = await client.press('Legg inn');

    expect(refused.status).toBe(422);
    expect(refused.$('.ds-error-summary, [role="alert"]').text()).toContain('Velg hva som skal stå under');
    expect((await storedBy(0)).get(section.place)?.text).toBe('Uklart hvem som henviser.');

    await client.press('Legg inn', { [`mode-${nameOf(section)}`]: 'append' });

    expect((await storedBy(0)).get(section.place)?.text).toBe('Uklart hvem som henviser.\n\nFristen må være ti dager.');
  });

  test('replacing is an explicit choice, and holds only for what was shown', async () => {
    const client = await opened(test_, invitedAt(hearing, 0));
    const section = at('section');
    const bytes = await fillXlsx(await form(client, 'excel'), [filling(section, 'Bare dette.')]);
    await upload(client, 'Nytt svar.xlsx', bytes);
    const colleague = await opened(test_, invitedAt(hearing, 0));
    await colleague.get(`/svar/utfylling?utkast=${section.draftId ?? ''}`);
    await colleague.press('Lagre', { [`text-${nameOf(section)}`]: 'En kollega skrev om igjen.' });

    const refused = await client.press('Legg inn', { [`mode-${nameOf(section)}`]: 'replace' });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('En kollega skrev om igjen.');
    await client.press('Legg inn', { [`mode-${nameOf(section)}`]: 'replace' });
    expect((await storedBy(0)).get(section.place)?.text).toBe('Bare dette.');
  });

  test('what cannot be placed is put where the sender says, or stays in the file, which then is kept', async () => {
    const client = await opened(test_, invitedAt(hearing, 1));
    const table = (rows: readonly (readonly string[])[]): string =>
      `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows
        .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraphXml(cell)}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`;
    const word = makeDocx({
      body: `${paragraphXml('Pakkeforløp for lungekreft')}${table([
        ['Område', 'Kommentar'],
        [at('section').label, 'Godt kapittel.'],
        ['Økonomi og ressurser', 'Kostnadene er ikke utredet.'],
        ['Utfylt av', 'Fagavdelingen'],
      ])}`,
    });
    await upload(client, 'Eget skjema.docx', word);

    expect(client.page.text).toContain('2 av dem må dere plassere selv.');
    const refused = await client.press('Legg inn');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Velg hvor svar 2 hører hjemme.');

    const withoutFile = await client.press('Legg inn', { 'place-1': 'consultation', 'place-2': 'leave', keepFile: [] });
    expect(withoutFile.status).toBe(422);
    expect(withoutFile.text).toContain('Noe av teksten blir bare stående i filen.');

    await client.press('Legg inn', { 'place-1': 'consultation', 'place-2': 'leave', keepFile: 'yes' });
    const stored = await storedBy(1);
    expect(stored.get('consultation')?.text).toBe('Økonomi og ressurser\nKostnadene er ikke utredet.');
    expect(stored.get(at('section').place)?.text).toBe('Godt kapittel.');
  });

  test('a PDF is read by its fields, names the sender, and need not stay attached', async () => {
    const client = await opened(test_, invitedAt(hearing, 2));
    const filled = await fillPdf(
      await form(client, 'pdf'),
      [filling(at('yesPartlyNoUnsure'), 'Delvis enig.', { number: 1, words: 'Delvis' })],
      { kontaktperson: 'Maren Moen', epost: 'maren@svarer.example' },
    );
    await upload(client, 'svar.pdf', filled);

    expect(client.page.text).toContain('Maren Moen');
    await client.press('Legg inn', { keepFile: [] });

    expect((await storedBy(2)).get(at('yesPartlyNoUnsure').place)).toMatchObject({
      text: 'Delvis enig.',
      choice: 'partly',
    });
    expect((await filesOf(2))[0]?.removedAt).not.toBeNull();
    await client.get('/svar/kontroll');
    expect(client.page.$('[name="senderName"]').attr('value')).toBe('Maren Moen');
    expect(client.page.$('[name="senderEmail"]').attr('value')).toBe('maren@svarer.example');
  });

  test.each([
    ['bilde.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'Filen er ikke et skjema vi kan lese.'],
    ['ødelagt.pdf', Buffer.from('%PDF-1.4\nikke en PDF'), 'Vi fant ingen svar i skjemaet.'],
    ['notat.docx', makeDocx({ body: '' }), 'Vi fant ingen svar i skjemaet.'],
  ])('%s is kept, and the page says that no answers were found', async (filename, content, says) => {
    const client = await opened(test_, invitedAt(hearing, 3));

    await upload(client, filename, content);

    expect(client.page.status).toBe(200);
    expect(client.page.text).toContain(says);
    expect((await filesOf(3)).map((file) => file.filename)).toContain(filename);
  });

  test('without a file the page says what to do; a form of another body is not found', async () => {
    const client = await opened(test_, invitedAt(hearing, 3));
    await client.get('/svar/skjema');

    expect((await client.press('Les skjemaet')).status).toBe(422);
    const [foreign] = await filesOf(0);
    expect((await client.get(`/svar/skjema/funn/${foreign?.id ?? ''}`)).status).toBe(404);
  });

  test('where drafts are answered separately, one form goes into the answer of each draft', async () => {
    await test_.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.id }, { separateAnswers: true }),
    );
    const client = await opened(test_, invitedAt(hearing, 3));
    const [one, other] = [at('draft', 0), at('draft', 1)];
    const bytes = await fillDocx(await form(client, 'word'), [
      filling(one, 'Om det ene.'),
      filling(other, 'Om det andre.'),
    ]);
    const address = `/svar/skjema?utkast=${one.draftId ?? ''}`;
    await client.get(address);
    await client.press('Les skjemaet', {}, { file: [{ filename: 'svar.docx', content: bytes }] });

    await client.press('Legg inn');

    expect(client.page.notice).toBe('Lagt inn 2 svar.');
    const { responses } = await answersFrom(test_, invitedAt(hearing, 3));
    const stored = await test_.database.reader.findBy(TypedField, { responseId: In(responses.map(({ id }) => id)) });
    const byDraft = stored.map(({ responseId, text }) => [
      responses.find(({ id }) => id === responseId)?.draftId,
      text,
    ]);
    expect(new Map(byDraft.map(([draftId, text]) => [draftId, text]))).toEqual(
      new Map([
        [one.draftId, 'Om det ene.'],
        [other.draftId, 'Om det andre.'],
      ]),
    );
  });
});
