import { MOST_EXAMPLES } from './examples.js';
import { SuggestionModel, type Example, type Ground, type Passage } from './suggestion-model.js';

const GROUND: Ground = {
  places: [
    { key: 'consultation', kind: 'consultation', draftKey: null, title: 'Høringen som helhet', text: '' },
    { key: 'allDrafts', kind: 'allDrafts', draftKey: null, title: 'Alle utkast', text: '' },
    draft('draft:g', 'Pakkeforløp for gravide og rusmidler'),
    section('section:g1', 'draft:g', 'Kartlegging i svangerskapet'),
    section('section:g2', 'draft:g', 'Oppfølging etter fødsel'),
    draft('draft:s', 'Pakkeforløp for spiseforstyrrelser, barn og unge'),
    section('section:s1', 'draft:s', 'Henvisning og start'),
    section('section:s2', 'draft:s', 'Behandling og vektmål'),
    draft('draft:p', 'Pakkeforløp for psykoselidelser'),
  ],
  tags: [
    tag('frist', 'Forløpstider', 'Om frister og ventetid i forløpet er for korte eller lange'),
    tag('kompetanse', 'Kompetanse', 'Opplæring, veiledning og kunnskap hos de ansatte'),
    tag('okonomi', 'Økonomi', 'Kostnader, ressurser og finansiering'),
  ],
};

function draft(key: string, title: string): Ground['places'][number] {
  return { key, kind: 'draft', draftKey: null, title, text: '' };
}

function section(key: string, draftKey: string, title: string): Ground['places'][number] {
  return { key, kind: 'section', draftKey, title, text: '' };
}

function tag(key: string, name: string, definition: string): Ground['tags'][number] {
  return { key, name, definition, example: '' };
}

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { text, headings: [], sourceTitle: '', language: 'nb', neighbours: [], ...more };
}

function example(id: string, text: string, places: readonly string[], tags: readonly string[] = []): Example {
  return { id, passage: passage(text), places, tags };
}

const placesOf = (model: SuggestionModel, text: string, more?: Partial<Passage>): readonly string[] =>
  model.suggest(passage(text, more)).places.map(({ key }) => key);

describe('a model that nobody has taught', () => {
  const model = new SuggestionModel(GROUND);

  it('suggests the draft that the heading names, and says so', () => {
    const [first] = model.suggest(
      passage('Kommunen mener fristen er for kort.', { headings: ['Merknader til pakkeforløp for gravide'] }),
    ).places;

    expect(first?.key).toBe('draft:g');
    expect(first?.why).toContainEqual({ kind: 'heading', text: 'Merknader til pakkeforløp for gravide' });
  });

  it('suggests the draft that the passage names, in nynorsk and inside a compound too', () => {
    expect(placesOf(model, 'Kor lenge skal behandlinga av ei eteforstyrring vare?')[0]).toBe('draft:s');
    expect(placesOf(model, 'Psykosebehandlingen må tilpasses den enkelte.')[0]).toBe('draft:p');
  });

  it('suggests two drafts for a passage that is about both', () => {
    expect(
      [
        ...placesOf(model, 'Både gravide med rusmiddelproblemer og ungdom med spiseforstyrrelser trenger en kontakt.'),
      ].sort(),
    ).toEqual(expect.arrayContaining(['draft:g', 'draft:s']));
  });

  it('suggests the section that the heading names, in the draft that stands above it', () => {
    expect(
      placesOf(model, 'Jordmor bør gjøre dette.', {
        headings: ['Gravide og rusmidler', 'Kartlegging i svangerskapet'],
      }),
    ).toContain('section:g1');
  });

  it('suggests the draft of the comment before for a passage that names none', () => {
    const neighbours = [{ distance: -1, places: ['section:s2'] }];

    const [first] = model.suggest(passage('I dette forløpet savner vi foreldrene.', { neighbours })).places;

    expect(first?.key).toBe('draft:s');
    expect(first?.why.map(({ kind }) => kind)).toContain('neighbour');
  });

  it('suggests all drafts where the passage speaks of them all, and the hearing where it speaks of the deadline', () => {
    expect(placesOf(model, 'Alle pakkeforløpene mangler en omtale av tolk.')).toContain('allDrafts');
    expect(placesOf(model, 'Høringsfristen var for kort, og høringsinstansene burde vært flere.')).toContain(
      'consultation',
    );
  });

  it('suggests nothing where nothing speaks for anything', () => {
    expect(model.suggest(passage('Vi takker for anledningen.'))).toEqual({ places: [], tags: [] });
  });

  it('suggests a tag by what it is defined as', () => {
    expect(model.suggest(passage('Ventetiden blir for lang når fristene ikke holdes.')).tags[0]?.key).toBe('frist');
  });

  it('is never without a reason, and never surer than certain', () => {
    const { places, tags } = model.suggest(passage('Gravide trenger veiledning og ressurser, og fristene er korte.'));

    for (const { why, confidence } of [...places, ...tags]) {
      expect(why.length).toBeGreaterThan(0);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });
});

describe('a model that has been taught', () => {
  const LIKE_IT = 'Hos oss kommer Ringsaker-teamet hver uke.';
  const LOCAL = 'Ringsaker-teamet kommer hver uke, og dette må nevnes';

  function taught(): SuggestionModel {
    const model = new SuggestionModel(GROUND);
    for (let index = 0; index < 6; index++) {
      model.learn(example(`a${String(index)}`, `${LOCAL} i ${String(index)}.`, ['section:g2'], ['kompetanse']));
      model.learn(
        example(`b${String(index)}`, `Dagtilbud med felles måltid ${String(index)} fungerer.`, ['draft:s'], []),
      );
    }
    return model;
  }

  it('suggests what persons have said of passages like it, and shows which', () => {
    const [first] = taught().suggest(passage(LIKE_IT)).places;

    expect(first?.key).toBe('draft:g');
    expect(first?.why.some(({ kind, exampleId }) => kind === 'alike' && exampleId?.startsWith('a'))).toBe(true);
    expect(taught().suggest(passage(LIKE_IT)).tags[0]?.key).toBe('kompetanse');
  });

  it('gives the same suggestions after the same examples', () => {
    const text = 'Ringsaker-teamet må ha felles måltid.';

    expect(taught().suggest(passage(text))).toEqual(taught().suggest(passage(text)));
  });

  it('takes the last word of a person on a passage', () => {
    const model = taught();
    for (let index = 0; index < 6; index++) {
      model.learn(example(`a${String(index)}`, `${LOCAL} i ${String(index)}.`, ['draft:p'], []));
    }

    const places = placesOf(model, LIKE_IT);

    expect(model.learntFrom).toBe(12);
    expect(places[0]).toBe('draft:p');
    expect(places).not.toContain('draft:g');
  });

  it('keeps the last few thousand examples and no more', () => {
    const model = new SuggestionModel(GROUND);
    for (let index = 0; index < MOST_EXAMPLES + 5; index++) {
      model.learn(example(`e${String(index)}`, `ord${String(index)}`, ['draft:s']));
    }

    expect(model.learntFrom).toBe(MOST_EXAMPLES);
  });
});
