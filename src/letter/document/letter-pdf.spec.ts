import { addBodies, approveHearing, prepareHearing, type PreparedHearing } from '../../../test/support/hearing.js';
import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';
import { withQpdf } from '../../../test/support/qpdf.js';
import { ReadPdf, type SpokenPart } from '../../../test/support/read-pdf.js';
import { accessibilityFaults, allTags, tagTree, type Tag } from '../../../test/support/tagged-pdf.js';
import { makeMark } from '../../../test/support/make-picture.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { foldForSearch } from '../../shared/language/sorting.js';

const SAMI_LETTERS = 'áčđŋšŧž ÁČĐŊŠŦŽ';
const SAMI_BODIES = ['Sámediggi', 'Kárášjoga gielda', 'Guovdageainnu suohkan', 'Deanu gielda – Čáhcesuolu'];

describe('the letter that a body gets, as somebody who cannot see it hears it', () => {
  let suite: LetterSuite;
  let hearing: PreparedHearing;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let parts: readonly SpokenPart[];
  let tags: readonly Tag[];

  beforeAll(async () => {
    suite = await LetterSuite.start();
    const categoryId = await addCategory();
    await setLetterhead();
    const { service, people } = suite;
    const register = { categoryIds: [...suite.register.categoryIds, categoryId] };
    hearing = await prepareHearing(service, people, { title: `Pakkeforløp (${SAMI_LETTERS})`, register });
    await approveHearing(service, people, hearing);
    bytes = await letterTo('Sámediggi');
    pdf = await ReadPdf.from(bytes);
    parts = (await pdf.spoken()).flatMap((page) => page.parts);
    const tree = await tagTree(bytes);
    tags = tree ? allTags(tree) : [];
  });

  afterAll(() => suite.close());

  /** A category so long that it reaches over pages, with Sámi names among the others. */
  async function addCategory(): Promise<string> {
    const { service, people } = suite;
    const categoryId = await addBodies(service, people.adviser, 120);
    await service.database.write(async (transaction) => {
      for (const [index, name] of SAMI_BODIES.entries()) {
        const former = `Lag nummer ${String(index + 1)} av 120`;
        const body = await transaction.findOneByOrFail(Organisation, { name: former });
        body.rename(name);
        await transaction.save(Organisation, body);
      }
    });
    return categoryId;
  }

  async function setLetterhead(): Promise<void> {
    const administrator = await suite.signedIn(suite.cast.administrator);
    await administrator.get('/skrivebord/brevhode');
    const lines = { telephone: '810 20 050', logoAlternative: 'Merket til Helsedirektoratet' };
    await administrator.press('Lagre som prøve', lines, { logo: [{ filename: 'm.png', content: makeMark() }] });
    await administrator.press('Ta utgave 1 i bruk');
  }

  /** As it is fetched on the page of the preview, from the text that was approved. */
  async function letterTo(name: string): Promise<Uint8Array> {
    const adviser = await suite.signedIn(suite.cast.adviser);
    const { id } = await suite.service.database.reader.findOneByOrFail(Invitation, {
      consultationId: hearing.id,
      searchText: foldForSearch(name),
    });
    return (await adviser.file(`${deskPath(hearing, 'brev', 'forhandsvisning.pdf')}?mottaker=${id}`)).bytes;
  }

  function textsOf(role: string): string[] {
    return parts.filter((part) => part.role === role).map(({ text }) => text);
  }

  test('lacks nothing: every text is tagged or passed over, and language, title and bookmarks are there', async () => {
    expect(await accessibilityFaults(bytes)).toEqual([]);
  });

  test('says its title and language first', async () => {
    expect(await pdf.settings()).toEqual({
      language: 'nb-NO',
      title: `Høring: Pakkeforløp (${SAMI_LETTERS})`,
      titleOfMetadata: `Høring: Pakkeforløp (${SAMI_LETTERS})`,
      isMarked: true,
      showsTitle: true,
    });
  });

  test('has one heading of the letter, those of its parts below it, and bookmarks to the same', async () => {
    const headings = textsOf('H2');

    expect(textsOf('H1')).toEqual([`Høring: Pakkeforløp (${SAMI_LETTERS})`]);
    expect(headings).toEqual(expect.arrayContaining(['Bakgrunn og oppdrag', 'Frist', 'Høringsinstanser']));
    const [letter] = (await pdf.bookmarks()) ?? [];
    expect(letter?.title).toBe(textsOf('H1')[0]);
    expect(letter?.items.map(({ title }) => title)).toEqual(headings);
    expect(letter?.items.at(-1)?.items.map(({ title }) => title)).toEqual(textsOf('H3'));
  });

  test('has paragraphs, and lists whose items have their numbers and points as labels', () => {
    expect(textsOf('P')).toContain('Forløpene skal følge pasienten fra første mistanke.');
    expect(textsOf('Lbl')).toEqual(expect.arrayContaining(['Vår ref.', '1.', '2.', '•']));
    expect(textsOf('LBody')).toContain('Er forslaget til å leve med for dem som skal følge det?');
  });

  test('has the bodies as a table for each category, with a header that heads the column', () => {
    const tables = tags.filter(({ role }) => role === 'Table');

    expect(tables.length).toBe(textsOf('H3').length);
    for (const table of tables) {
      const below = allTags(table);
      expect(below.filter(({ role }) => role === 'TH').map(({ scope }) => scope)).toEqual(['Column']);
      expect(below.filter(({ role }) => role === 'TR').length).toBe(
        1 + below.filter(({ role }) => role === 'TD').length,
      );
    }
    expect(new Set(textsOf('TH'))).toEqual(new Set(['Høringsinstans']));
  });

  test('gives back every name on the list as it is written, Sámi letters with it', async () => {
    const lines = await suite.service.app.get(RecipientReader, { strict: false }).lines(hearing.id);
    const names = textsOf('TD');

    expect(names).toEqual(lines.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(SAMI_BODIES));
    expect((await pdf.pages()).join(' ')).toContain(SAMI_LETTERS);
  });

  test('is addressed to the body, and signed with who approved it', () => {
    expect(textsOf('P')).toContain('Sámediggi');
    expect(textsOf('P').join(' ')).toContain('Didrik Direktør e.f.');
    expect(textsOf('P').join(' ')).toContain('Dokumentet er godkjent elektronisk av Didrik Direktør');
  });

  test('has the mark of the host as a picture with words', () => {
    expect(parts.filter(({ role }) => role === 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Merket til Helsedirektoratet',
    ]);
  });

  test('has its page numbers, running head and foot passed over', async () => {
    const pages = await pdf.spoken();
    const last = await pdf.heardOn(pages.length);

    expect(pages.length).toBeGreaterThan(1);
    expect(last.passedOver).toContain('Helsedirektoratet');
    expect(last.passedOver).toContain('Vår ref. 17/20347');
    expect(last.passedOver).toContain(`Side ${String(pages.length)} av ${String(pages.length)}`);
    expect(last.spoken.join(' ')).not.toContain('Side ');
  });

  withQpdf('is found whole by qpdf', async (check) => {
    expect(await check(bytes)).toContain('No syntax or stream encoding errors found');
  });
});
