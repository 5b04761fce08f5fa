import { outlineOf } from '../../../test/support/response/random-outline.js';
import type { Finding } from './placing/finding.js';
import { fold, likeness, numberedHeading } from './placing/fold.js';
import { FormIndex } from './placing/form-index.js';
import { matchHeading } from './placing/match-heading.js';
import { placeFound } from './placing/place-found.js';
import type { FoundPart } from './reading/found-form.js';

const OUTLINE = outlineOf({
  drafts: [
    {
      title: 'Pakkeforløp for utredning av voksne',
      sections: [
        'Henvisning',
        'Kartlegging og utredning',
        'Brukermedvirkning',
        'Oppfølging i kommunen',
        'Kartlegging av rus',
      ],
    },
    { title: 'Pakkeforløp for barn', sections: ['Henvisning', 'Samarbeid med skolen'] },
  ],
  questions: [
    { text: 'Er fristene riktige?', kind: 'yesPartlyNoUnsure', scope: 'consultation', at: 0, options: [] },
    { text: 'Hva mangler i forløpet?', kind: 'freeText', scope: 'draft', at: 1, options: [] },
  ],
});
const INDEX = new FormIndex(OUTLINE);
const [ADULTS, CHILDREN] = OUTLINE.drafts.map(({ draft }) => draft.id);

function labelOf(heading: string, draftId: string | null = null): string | null {
  const match = matchHeading(heading, draftId, INDEX);
  return match && `${match.certainty}: ${match.known.field.label}`;
}

function table(name: string, rows: readonly (readonly string[])[]): readonly FoundPart[] {
  return rows.map((cells, at) => ({
    kind: 'row',
    table: name,
    row: at + 1,
    cells: cells.map((text, column) => ({ column: column + 1, text })).filter(({ text }) => text !== ''),
  }));
}

function placed(parts: readonly FoundPart[]): readonly (readonly [string | null, Finding['certainty'], string])[] {
  const { findings } = placeFound(parts, INDEX);
  return findings.map(({ place, certainty, text, spoken }) => {
    return [INDEX.at(place)?.field.label ?? place, certainty, [spoken, text].filter((each) => each !== '').join(' | ')];
  });
}

describe('the heading of a row in a form of somebody else', () => {
  test.each([
    ['Brukermedvirkning', 'title: 3 Brukermedvirkning'],
    ['3 Brukermedvirkning', 'title: 3 Brukermedvirkning'],
    ['Kap. 3: BRUKERMEDVIRKNING', 'title: 3 Brukermedvirkning'],
    ['Kapittel 3 – Brukermedvirkning', 'title: 3 Brukermedvirkning'],
    ['Brukarmedverknad', 'title: 3 Brukermedvirkning'],
    ['Kartlegging og utgreiing', 'title: 2 Kartlegging og utredning'],
    ['Oppfølginga i kommunen', 'title: 4 Oppfølging i kommunen'],
    ['Oppfølgning i kommunene', 'likely: 4 Oppfølging i kommunen'],
    ['Samarbeide med skulen', 'likely: 2 Samarbeid med skolen'],
    ['Spørsmål 1', 'title: 1. Er fristene riktige?'],
    ['Er fristane rette?', null],
    ['5', 'likely: 5 Kartlegging av rus'],
    ['Henvisning', null],
    ['3 Økonomi', null],
    ['9 Brukermedvirkning', 'title: 3 Brukermedvirkning'],
    ['Vedlegg', null],
    ['', null],
  ])('"%s" means %s', (heading, meant) => {
    expect(labelOf(heading)).toBe(meant);
  });

  test('a title that two drafts have means that of the draft in hand', () => {
    expect(matchHeading('Henvisning', ADULTS ?? null, INDEX)?.known.field.draftId).toBe(ADULTS);
    expect(matchHeading('Tilvising', CHILDREN ?? null, INDEX)?.known.field.draftId).toBe(CHILDREN);
  });

  test('two titles that are as near as each other mean neither', () => {
    expect(labelOf('Kartlegging')).toBeNull();
  });
});

describe('a table of somebody else', () => {
  test('is read by its header, whichever column stands first', () => {
    const rows = table('1', [
      ['Kommentar', 'Område'],
      ['Bra at pasienten er med.', 'Brukermedvirkning'],
      ['', 'Kartlegging og utredning'],
    ]);

    expect(placed(rows)).toEqual([['3 Brukermedvirkning', 'title', 'Bra at pasienten er med.']]);
  });

  test('keeps both columns of text apart by their names', () => {
    const rows = table('1', [
      ['Nr', 'Kapittel', 'Kommentar', 'Forslag til ny tekst'],
      ['3', 'Brukermedvirkning', 'For svakt.', 'Pasienten skal være med.'],
    ]);

    expect(placed(rows)).toEqual([
      ['3 Brukermedvirkning', 'title', 'Kommentar: For svakt.\n\nForslag til ny tekst: Pasienten skal være med.'],
    ]);
  });

  test('follows the headings of drafts above its rows, and the column of drafts in them', () => {
    const above: readonly FoundPart[] = [
      { kind: 'heading', text: 'Pakkeforløp for barn' },
      ...table('1', [
        ['Område', 'Merknad'],
        ['Henvisning', 'Om barn.'],
      ]),
    ];
    const inColumn = table('2', [
      ['Utkast', 'Område', 'Merknad'],
      ['Pakkeforløp for utredning av voksne', 'Henvisning', 'Om voksne.'],
    ]);

    const places = placeFound([...above, ...inColumn], INDEX).findings.map(
      ({ place }) => INDEX.at(place)?.field.draftId,
    );

    expect(places).toEqual([CHILDREN, ADULTS]);
  });

  test.each([
    ['Råd om kost', 'Støtter'],
    ['Kapittel 2', 'Kommentar: greit'],
    ['Rådgivning', 'Svarfrist er for kort'],
  ])('a first row "%s | %s" is an answer, and not a header', (heading, text) => {
    const rows = table('1', [
      [heading, text],
      ['Økonomi', 'Ikke utredet.'],
    ]);

    const all = placeFound(rows, INDEX).findings.map((finding) => finding.text);

    expect(all.join(' ')).toContain(text);
  });

  test('without a header takes the first cell for the heading of its row', () => {
    expect(placed(table('1', [['Samarbeid med skolen', 'Skolen må med.']]))).toEqual([
      ['2 Samarbeid med skolen', 'title', 'Skolen må med.'],
    ]);
  });

  test('a row nobody can place keeps its heading with its text, and has no place', () => {
    const rows = table('1', [
      ['Område', 'Kommentar'],
      ['Økonomi', 'Ikke utredet.'],
      ['', 'Uten overskrift.'],
    ]);

    expect(placed(rows)).toEqual([
      [null, 'none', 'Økonomi\nIkke utredet.'],
      [null, 'none', 'Uten overskrift.'],
    ]);
  });

  test('a heading that is only nearly the same is kept beside the answer', () => {
    const rows = table('1', [
      ['Område', 'Kommentar'],
      ['Oppfølgning i kommunene', 'Krever penger.'],
    ]);

    expect(placed(rows)).toEqual([['4 Oppfølging i kommunen', 'likely', 'Oppfølgning i kommunene\nKrever penger.']]);
  });

  test('the head says who it is from, and is no answer', () => {
    const rows = table('1', [
      ['Instans', 'Eksempel kommune'],
      ['Saksbehandler', 'Maren Moen'],
      ['E-post', 'maren@kommune.example'],
    ]);

    const { findings, head } = placeFound(rows, INDEX);

    expect(findings).toEqual([]);
    expect(head).toEqual({ body: 'Eksempel kommune', rapporteur: 'Maren Moen', email: 'maren@kommune.example' });
  });

  test('a document without tables is read by its headings', () => {
    const parts: readonly FoundPart[] = [
      { kind: 'heading', text: 'Brukermedvirkning' },
      { kind: 'passage', text: 'Vi er enige.' },
      { kind: 'passage', text: 'Men det haster.' },
      { kind: 'heading', text: 'Til slutt' },
      { kind: 'passage', text: 'Takk for at vi fikk svare.' },
    ];

    expect(placed(parts)).toEqual([
      ['3 Brukermedvirkning', 'title', 'Vi er enige.\nMen det haster.'],
      [null, 'none', 'Til slutt\nTakk for at vi fikk svare.'],
    ]);
  });
});

describe('what is compared', () => {
  test.each([
    ['Utgreiinga av kvinnene', 'Utredningen av kvinner'],
    ['Førebygging', 'Forebygging'],
    ['Kva er høyringa?', 'Hva er høringen'],
  ])('"%s" is the same as "%s"', (nynorsk, bokmål) => {
    expect(fold(nynorsk)).toBe(fold(bokmål));
  });

  test('likeness is 1 for the same, 0 for nothing shared, and the same both ways', () => {
    expect(likeness('henvisning', 'henvisning')).toBe(1);
    expect(likeness('rus', 'akk')).toBe(0);
    expect(likeness('henvisning', 'henvis')).toBe(likeness('henvis', 'henvisning'));
    expect(likeness('', '')).toBe(0);
  });

  test.each([
    ['2.3 Henvisning', '2.3', 'Henvisning'],
    ['Kapittel 4: Mål', '4', 'Mål'],
    ['Spørsmål 12', '12', ''],
    ['10 anbefalinger', '10', 'anbefalinger'],
    ['Tiltak for barn', null, 'Tiltak for barn'],
    ['2018', null, '2018'],
  ])('"%s" has the number %s and the title "%s"', (heading, number, title) => {
    expect(numberedHeading(heading)).toMatchObject({ number, title });
  });
});
