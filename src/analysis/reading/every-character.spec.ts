import { array, assert, asyncProperty, constantFrom, nat, oneof, record } from 'fast-check';
import { IsNull } from 'typeorm';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { placeKey } from '../../response/place.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { CommentSnapshot } from '../comment/comment-snapshot.js';
import { Comment } from '../comment/comment.entity.js';
import { TextSource } from '../text/text-source.entity.js';
import type { TextFound } from './text-reader.js';

/** With what makes it hard: the same words in several places, short ones, one inside another. */
const LETTER = [
  'Høringssvar',
  'Vi støtter forslaget.',
  'Ja.',
  'Fristen er for kort. Fristen må bli lengre.',
  'Ja.',
  'Vi støtter forslaget. Ansvaret er uklart for kommunene.',
  'Fristen er for kort.',
  'Vennlig hilsen oss',
];

const DEEDS = [
  'draw',
  'setAsidePassage',
  'split',
  'merge',
  'move',
  'setAside',
  'takeUp',
  'remove',
  'place',
  'undo',
  'redo',
] as const;
const CHANGES = ['drop', 'join', 'part', 'reword', 'repeat', 'swap', 'head', 'space'] as const;

const deeds = record({ deed: constantFrom(...DEEDS), which: nat(20), from: nat(199), length: nat(80) });
const rereadings = record({
  deed: constantFrom('reread' as const),
  changes: array(record({ change: constantFrom(...CHANGES), at: nat(20) }), { maxLength: 4 }),
});
type Deed = {
  readonly deed: (typeof DEEDS)[number];
  readonly which: number;
  readonly from: number;
  readonly length: number;
};
type Change = { readonly change: (typeof CHANGES)[number]; readonly at: number };

/** What another reader might make of the same page. */
function reread(paragraphs: readonly string[], { change, at }: Change): readonly string[] {
  const index = at % Math.max(1, paragraphs.length);
  const here = paragraphs[index] ?? '';
  const next = paragraphs[index + 1];
  const around = (...now: readonly string[]): readonly string[] => paragraphs.toSpliced(index, 1, ...now);
  const middle = here.indexOf(' ', here.length / 2);
  const made: Record<Change['change'], () => readonly string[]> = {
    drop: () => around(),
    join: () => (next === undefined ? paragraphs : paragraphs.toSpliced(index, 2, `${here} ${next}`)),
    part: () => (middle < 0 ? paragraphs : around(here.slice(0, middle), here.slice(middle + 1))),
    reword: () => around(here.replace(/[aeiouyæøå]/u, 'x')),
    repeat: () => around(here, here),
    swap: () => (next === undefined ? paragraphs : paragraphs.toSpliced(index, 2, next, here)),
    head: () => around('Side 1 av 2', here),
    space: () => around(here.replace(' ', '\n')),
  };
  return made[change]();
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

eachDatabase('every character of a letter', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, ...LETTER);
  });

  afterEach(() => {
    parts.remove();
  });

  const found = (paragraphs: readonly string[]): TextFound => ({
    ok: true,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, page: null })),
    extractorVersion: 99,
    pages: null,
  });
  const sources = (): Promise<TextSource[]> =>
    the.database.reader.find(TextSource, { where: { versionId: letter.version.id }, order: { edition: 'ASC' } });
  const present = async (): Promise<TextSource> => {
    const source = (await sources()).find(({ isSuperseded }) => !isSuperseded);
    if (!source) throw new Error('The letter has no reading that counts');
    return source;
  };
  const standing = (): Promise<Comment[]> =>
    the.database.reader.find(Comment, {
      where: { versionId: letter.version.id, removedAt: IsNull() },
      order: { startOffset: 'ASC', id: 'ASC' },
    });
  const textOf = (id: string): Promise<string> => parts.texts.textOf(the.database.reader, id);

  /** The letter as it was first read, with nothing done to it. */
  async function begin(): Promise<void> {
    await the.database.write((transaction) =>
      transaction.update(
        Comment,
        { versionId: letter.version.id, removedAt: IsNull() },
        { removedAt: the.clock.now() },
      ),
    );
    await parts.anew.replace((await present()).id, found(LETTER));
  }

  async function pictures(): Promise<ReadonlyMap<string, CommentSnapshot & { readonly words: string }>> {
    const comments = await standing();
    const cards = await parts.cards.load(
      the.database.reader,
      comments.map(({ id }) => id),
    );
    return new Map(cards.map((card) => [card.comment.id, { ...card.snapshot(), words: bare(card.comment.text) }]));
  }

  async function readAnew(changes: readonly Change[]): Promise<void> {
    const source = await present();
    const before = await pictures();
    const paragraphs = changes.reduce(reread, (await textOf(source.id)).split('\n'));

    await parts.anew.replace(source.id, found(paragraphs));

    // Nothing is lost or said otherwise: only where the words stand may have changed.
    const after = await pictures();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, { words, kind, setAsideKind, placements }] of before) {
      expect(after.get(id)).toMatchObject({ words, kind, setAsideKind, placements });
    }
  }

  async function work(deed: Deed): Promise<void> {
    const { id: sourceId, consultationId } = await present();
    const comments = await standing();
    const comment = comments[deed.which % Math.max(1, comments.length)];
    const range = { start: deed.from, end: deed.from + deed.length };
    const { summariser: actor } = parts;
    if (deed.deed === 'draw') await parts.comments.create(actor, { consultationId, sourceId }, range);
    else if (deed.deed === 'setAsidePassage') {
      await parts.comments.setAsidePassage(actor, { consultationId, sourceId }, range, 'background');
    } else if (deed.deed === 'undo') await parts.undo.undo(actor, consultationId, letter.version.id);
    else if (deed.deed === 'redo') await parts.undo.redo(actor, consultationId, letter.version.id);
    else if (comment) await workOn(deed, comment, range);
  }

  async function workOn(
    { deed, length }: Deed,
    comment: Comment,
    range: { start: number; end: number },
  ): Promise<void> {
    const { summariser: actor, comments } = parts;
    const { consultationId, id: commentId, version } = comment;
    const seen = { consultationId, commentId, version };
    const place = placeKey({ kind: 'draft', draftId: letter.hearing.drafts[length % 3]?.id ?? '' });
    if (deed === 'split') await comments.split(actor, seen, comment.startOffset + length);
    if (deed === 'merge') await comments.mergeWithNext(actor, seen);
    if (deed === 'move') await comments.adjust(actor, seen, range);
    if (deed === 'setAside') await comments.setAside(actor, seen, 'greeting');
    if (deed === 'takeUp') await comments.takeUp(actor, seen);
    if (deed === 'remove') await comments.remove(actor, seen);
    if (deed === 'place') await parts.placements.place(actor, { consultationId, commentId }, [place], {});
  }

  /** Looks at one character at a time, as slowly as can be. */
  async function everyCharacterIsAccountedForOnce(): Promise<void> {
    const comments = await standing();
    for (const source of await sources()) {
      const text = await textOf(source.id);
      const here = comments.filter(({ sourceId }) => sourceId === source.id);
      for (const { startOffset, endOffset, text: words } of here)
        expect(text.slice(startOffset, endOffset)).toBe(words);
      const states = [...text.matchAll(/\S/gu)].map(({ index }) => {
        const over = here.filter(({ startOffset, endOffset }) => startOffset <= index && index < endOffset);
        if (over.some(({ kind }) => kind === 'comment')) return 'inComments';
        return over.length > 0 ? 'setAside' : 'unhandled';
      });
      const count = (state: string): number => states.filter((each) => each === state).length;
      const counted = [source.characters, source.inComments, source.setAside];
      const expected = [states.length, count('inComments'), count('setAside')];
      expect(counted).toEqual(source.isSuperseded ? [0, 0, 0] : expected);
    }
  }

  test('is accounted for once, and comments stay on their words, whatever is done and however it is read anew', async () => {
    await assert(
      asyncProperty(array(oneof({ weight: 5, arbitrary: deeds }, rereadings), { maxLength: 12 }), async (done) => {
        await begin();
        for (const each of done) {
          try {
            if (each.deed === 'reread') await readAnew(each.changes);
            else await work(each);
          } catch (error) {
            // A refusal is an answer too, as long as it leaves everything as it was.
            if (!(error instanceof DomainError)) throw error;
          }
          await everyCharacterIsAccountedForOnce();
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
