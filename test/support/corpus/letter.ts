import { Prose, type CorpusLanguage } from './prose.js';

export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly footnote?: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A letter before any program has written it. */
export interface CorpusLetter {
  readonly name: string;
  readonly language: CorpusLanguage;
  readonly columns: number;
  readonly isJustified: boolean;
  /** Words may be broken at the end of a line: they hold soft hyphens where they may. */
  readonly isHyphenated: boolean;
  /** Stands at the head of every page, and is left out of the text by a reader that knows it for what it is. */
  readonly runningHead: string | null;
  readonly runningFoot: string | null;
  readonly blocks: readonly LetterBlock[];
}

const SOFT_HYPHEN = '\u00AD';
const LONG_WORD = /\p{L}{9,}/gu;

interface LetterPlan {
  readonly name: string;
  readonly language?: CorpusLanguage;
  readonly columns?: number;
  readonly isJustified?: boolean;
  readonly isHyphenated?: boolean;
  readonly hasRunningHead?: boolean;
  readonly hasFootnotes?: boolean;
  readonly hasTable?: boolean;
  readonly chapters?: number;
}

const PLANS: readonly LetterPlan[] = [
  { name: 'short', chapters: 1 },
  { name: 'form', hasTable: true, chapters: 1 },
  { name: 'two-columns', columns: 2, isHyphenated: true, chapters: 4 },
  { name: 'nynorsk', language: 'nn', isJustified: true, hasRunningHead: true, chapters: 4 },
  { name: 'sami', language: 'se', hasFootnotes: true, chapters: 3 },
  { name: 'long', hasRunningHead: true, hasFootnotes: true, hasTable: true, chapters: 9 },
  { name: 'three-columns', columns: 3, isJustified: true, chapters: 4 },
  { name: 'hyphenated', isJustified: true, isHyphenated: true, hasRunningHead: true, chapters: 5 },
  { name: 'footnotes', hasFootnotes: true, isJustified: true, chapters: 4 },
  { name: 'nynorsk-form', language: 'nn', hasTable: true, hasFootnotes: true, chapters: 2 },
  { name: 'sami-columns', language: 'se', columns: 2, hasRunningHead: true, chapters: 3 },
  {
    name: 'everything',
    columns: 1,
    isHyphenated: true,
    hasRunningHead: true,
    hasFootnotes: true,
    hasTable: true,
    chapters: 6,
  },
];

/** The letters of the corpus: short and long, in columns, with tables, notes and running heads, in three languages. */
export const CORPUS_LETTERS: readonly CorpusLetter[] = PLANS.map((plan, at) => written(plan, at + 1));

function written(plan: LetterPlan, seed: number): CorpusLetter {
  const prose = new Prose(seed, plan.language ?? 'nb');
  const soft = (text: string): string => (plan.isHyphenated === true ? withSoftHyphens(text) : text);
  const chapters = Array.from({ length: plan.chapters ?? 1 }, (_, at) => chapter(plan, prose, at + 1, soft));
  return {
    name: plan.name,
    language: plan.language ?? 'nb',
    columns: plan.columns ?? 1,
    isJustified: plan.isJustified ?? false,
    isHyphenated: plan.isHyphenated ?? false,
    runningHead: plan.hasRunningHead === true ? `Høringssvar fra Eksempel kommune, saksnr. 17/${20_000 + seed}` : null,
    runningFoot: plan.hasRunningHead === true ? 'Eksempel kommune, Storgata 1, 9999 Eksempelby' : null,
    blocks: [
      { kind: 'heading', level: 1, text: `Høringssvar ${seed}: pakkeforløp for psykisk helse og rus` },
      { kind: 'paragraph', text: soft(prose.paragraph(2)) },
      ...chapters.flat(),
      { kind: 'paragraph', text: 'Med vennlig hilsen' },
      { kind: 'paragraph', text: 'Kari Eksempel, kommunalsjef' },
    ],
  };
}

function chapter(plan: LetterPlan, prose: Prose, number: number, soft: (text: string) => string): LetterBlock[] {
  const noted = plan.hasFootnotes === true && number % 2 === 1;
  return [
    { kind: 'heading', level: 2, text: `${number} ${prose.title()}` },
    { kind: 'paragraph', text: soft(prose.paragraph()), ...(noted ? { footnote: prose.sentence() } : {}) },
    { kind: 'paragraph', text: soft(prose.paragraph()) },
    ...(number % 2 === 0 ? [listOf(prose, number)] : []),
    ...(plan.hasTable === true && number % 2 === 1 ? [tableOf(prose)] : []),
    { kind: 'paragraph', text: soft(prose.paragraph(2)) },
  ];
}

function listOf(prose: Prose, number: number): LetterBlock {
  const items = Array.from({ length: 3 + prose.upTo(3) }, () => prose.sentence());
  return { kind: 'list', isNumbered: number % 4 === 0, items };
}

/** A response form as the directorate sends it: a row for each chapter, and a cell to write in, some left empty. */
function tableOf(prose: Prose): LetterBlock {
  const rows = Array.from({ length: 5 }, (_, at) => [
    `${at + 1}.${prose.upTo(9)} ${prose.title()}`,
    at === 2 ? '' : prose.paragraph(1 + prose.upTo(3)),
  ]);
  return { kind: 'table', rows: [['Kapittel eller anbefaling', 'Merknad'], ...rows] };
}

/** Words may break in their middle, between a vowel and a consonant, as a word processor without a dictionary is told. */
function withSoftHyphens(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    word.replace(/([aeiouyæøå])([bcdfghjklmnpqrstv][aeiouyæøå])/giu, `$1${SOFT_HYPHEN}$2`),
  );
}

/** Every word that the letter says, with its notes, without its running heads. */
export function textOfLetter({ blocks }: CorpusLetter): string {
  return blocks.flatMap(textsOfBlock).join('\n');
}

function textsOfBlock(block: LetterBlock): readonly string[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind === 'paragraph' && block.footnote !== undefined) return [block.text, block.footnote];
  return [block.text];
}
