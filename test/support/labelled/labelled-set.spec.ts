import { STANCES } from '../../../src/analysis/placement/placement.entity.js';
import { SET_ASIDE_KINDS } from '../../../src/analysis/comment/comment.entity.js';
import { findPersonalData } from '../../../src/shared/language/personal-data/find-personal-data.js';
import { examplesOf, groundOf, topKeyOf } from './labelled-examples.js';
import { commentsOf, labelledSet, lettersOf, type LabelledComment } from './labelled-set.js';

const set = labelledSet();
const { hearing, letters } = set;
const comments = letters.flatMap(commentsOf);

const WORDS_OF_A_PHRASE = 7;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function phrasesOf({ text }: LabelledComment): readonly string[] {
  const words = wordsOf(text);
  return words.slice(WORDS_OF_A_PHRASE - 1).map((_, at) => words.slice(at, at + WORDS_OF_A_PHRASE).join(' '));
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the labelled set', () => {
  it('has at least 300 comments in at least 45 letters over five drafts', () => {
    expect(comments.length).toBeGreaterThanOrEqual(300);
    expect(letters.length).toBeGreaterThanOrEqual(45);
    expect(hearing.drafts).toHaveLength(5);
  });

  it('names every letter once', () => {
    expect(repeated(letters.map(({ id }) => id))).toEqual([]);
  });

  it('labels comments with places and tags of the hearing alone', () => {
    const places = new Set(groundOf(hearing).places.map(({ key }) => key));
    const tags = new Set(hearing.tags.map(({ key }) => key));

    const examples = letters.flatMap(examplesOf);

    expect(examples.flatMap((one) => one.places).filter((place) => !places.has(place))).toEqual([]);
    expect(examples.flatMap((one) => one.tags).filter((tag) => !tags.has(tag))).toEqual([]);
    expect(examples.filter((one) => one.places.length === 0 || one.tags.length === 0)).toEqual([]);
    expect(examples.filter((one) => repeated([...one.places]).length + repeated([...one.tags]).length > 0)).toEqual([]);
  });

  it('has tags below tags that there are, each with a definition and an example', () => {
    const keys = hearing.tags.map(({ key }) => key);

    expect(repeated(keys)).toEqual([]);
    expect(hearing.tags.filter(({ parent }) => parent !== null && !keys.includes(parent))).toEqual([]);
    expect(hearing.tags.filter(({ definition, example }) => definition === '' || example === '')).toEqual([]);
    expect(hearing.tags.filter(({ parent }) => parent !== null).length).toBeGreaterThan(10);
  });

  it('knows the stances and the reasons for setting aside that the service knows', () => {
    const aside = letters.flatMap(({ passages }) =>
      passages.flatMap((one) => (one.kind === 'setAside' ? [one.as] : [])),
    );

    expect(STANCES).toEqual(expect.arrayContaining([...new Set(comments.map(({ stance }) => stance))]));
    expect(SET_ASIDE_KINDS).toEqual(expect.arrayContaining([...new Set(aside)]));
  });

  it('leaves the stance unclear in most comments, as real letters do', () => {
    const unclear = comments.filter(({ stance }) => stance === 'unclear').length;

    expect(unclear / comments.length).toBeGreaterThan(0.5);
    expect(new Set(comments.map(({ stance }) => stance)).size).toBe(STANCES.length);
  });

  it('puts about two letters in five in the tuning part', () => {
    const share = lettersOf(set, 'tuning').length / letters.length;

    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.45);
  });

  it.each(['tuning', 'test'] as const)(
    'speaks of every draft, and of all and of none of them, in the %s part',
    (part) => {
      const tops = lettersOf(set, part)
        .flatMap(examplesOf)
        .flatMap((one) => [...new Set(one.places.map(topKeyOf))]);
      const wholes = groundOf(hearing).places.filter(({ kind }) => kind !== 'section');

      expect(wholes.map(({ key }) => key).filter((key) => tops.filter((top) => top === key).length < 4)).toEqual([]);
    },
  );

  it('speaks of every section several times', () => {
    const places = letters.flatMap(examplesOf).flatMap((one) => one.places);
    const sections = groundOf(hearing).places.filter(({ kind }) => kind === 'section');

    const rare = sections.filter(({ key }) => places.filter((place) => place === key).length < 4);

    expect(rare.map(({ key }) => key)).toEqual([]);
  });

  it('has comments that belong to several drafts', () => {
    const several = letters.flatMap(examplesOf).filter((one) => new Set(one.places.map(topKeyOf)).size > 1);

    expect(several.length).toBeGreaterThan(20);
  });

  it('is in bokmål, nynorsk and both, with short letters and long, with headings and without', () => {
    const lengths = letters.map((letter) => commentsOf(letter).length);

    expect(new Set(letters.map(({ language }) => language))).toEqual(new Set(['nb', 'nn', 'mixed']));
    expect(comments.filter(({ language }) => language === 'nn').length).toBeGreaterThan(60);
    expect(lengths.filter((length) => length <= 3).length).toBeGreaterThan(5);
    expect(lengths.filter((length) => length >= 10).length).toBeGreaterThan(5);
    expect(letters.filter(({ passages }) => passages.every(({ kind }) => kind !== 'heading')).length).toBeGreaterThan(
      10,
    );
  });

  it('says nothing twice in the same words, so that no letter gives another away', () => {
    expect(repeated(comments.flatMap(phrasesOf))).toEqual([]);
  });

  it('names no person', () => {
    const found = letters.flatMap(({ passages }) => passages.flatMap(({ text }) => findPersonalData(text)));

    expect(found).toEqual([]);
  });
});

describe('the comments of a labelled letter', () => {
  it('stand below their headings, after the comments before them', () => {
    const [first, second] = examplesOf({
      id: 'a',
      part: 'tuning',
      language: 'nb',
      body: 'Elvebakken kommune',
      title: 'Svar',
      passages: [
        { kind: 'heading', level: 1, text: 'Voksne' },
        { kind: 'heading', level: 2, text: 'Utredning' },
        commentIn(['voksne/utredning']),
        { kind: 'heading', level: 1, text: 'Rus' },
        commentIn(['rus']),
      ],
    });

    expect(first?.passage).toMatchObject({ headings: ['Voksne', 'Utredning'], neighbours: [] });
    expect(second?.passage).toMatchObject({
      headings: ['Rus'],
      neighbours: [{ distance: -1, places: ['section:voksne/utredning'] }],
    });
    expect(second?.places).toEqual(['draft:rus']);
  });

  function commentIn(places: readonly string[]): LabelledComment {
    return { kind: 'comment', text: 'Fristen er kort.', language: 'nb', places, tags: [], stance: 'unclear' };
  }
});
