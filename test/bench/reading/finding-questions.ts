import { commentQueryFrom, type CommentQuery } from '../../../src/analysis/list/comment-query.js';
import { placeKey } from '../../../src/response/place.js';
import type { FindingGround } from './finding-ground.js';
import { placeNameOf } from './finding-texts.js';

/** What is asked of the list or of the search, and what it is called. */
export interface Question {
  readonly name: string;
  ask(ground: FindingGround): CommentQuery;
}

type Asked = Readonly<Record<string, string>>;

const question = (name: string, asked: (ground: FindingGround) => Asked): Question => ({
  name,
  ask: (ground) => commentQueryFrom(asked(ground)),
});
const draft = ({ drafts }: FindingGround, index: number): string =>
  placeKey({ kind: 'draft', draftId: drafts[index] ?? '' });
const section = ({ sections }: FindingGround, index: number): string =>
  placeKey({ kind: 'section', sectionId: sections[index] ?? '' });
const tag = ({ tags }: FindingGround, index: number): string => tags[index] ?? '';

/** Pages of the list as officers ask for them: whole, by one filter, by several, sorted otherwise, further down. */
export const LIST_QUESTIONS: readonly Question[] = [
  question('all', () => ({})),
  question('all by place', () => ({ sorter: 'place' })),
  question('all newest first', () => ({ sorter: 'newest' })),
  question('second page', () => ({ side: '2' })),
  question('twentieth page', () => ({ side: '20' })),
  question('undecided', () => ({ tilstand: 'undecided' })),
  question('unplaced', () => ({ tilstand: 'unplaced' })),
  question('first draft', (the) => ({ sted: draft(the, 0) })),
  question('third draft, newest', (the) => ({ sted: draft(the, 2), sorter: 'newest' })),
  question('section', (the) => ({ sted: section(the, 2) })),
  question('common tag', (the) => ({ tema: tag(the, 0) })),
  question('rare tag', (the) => ({ tema: tag(the, 16) })),
  question('stance', () => ({ standpunkt: 'opposes' })),
  question('decision', () => ({ vurdering: 'partly' })),
  question('language', () => ({ sprak: 'nn' })),
  question('nobody has it', () => ({ ansvarlig: 'ingen', tilstand: 'undecided' })),
  question('body', () => ({ instans: 'kommune 17' })),
  question('draft and stance', (the) => ({ sted: draft(the, 1), standpunkt: 'supports' })),
  question('draft and tag', (the) => ({ sted: draft(the, 2), tema: tag(the, 3) })),
  question('draft, tag and undecided', (the) => ({ sted: draft(the, 0), tema: tag(the, 5), tilstand: 'undecided' })),
  question('tag, stance and language', (the) => ({ tema: tag(the, 2), standpunkt: 'neutral', sprak: 'nn' })),
  question('section, stance and decided', (the) => ({
    sted: section(the, 0),
    standpunkt: 'opposes',
    tilstand: 'decided',
  })),
  question('nothing', (the) => ({ sted: draft(the, 1), sprak: 'en' })),
  question('tag by place', (the) => ({ tema: tag(the, 1), sorter: 'place' })),
];

/** Words that stand in one comment of ten and of five hundred, in any form, inside compounds, after each other; filtered. */
export const SEARCH_QUESTIONS: readonly Question[] = [
  question('common word', () => ({ tekst: 'pasienten' })),
  question('common word, newest', () => ({ tekst: 'kommunen', sorter: 'newest' })),
  question('two common words', () => ({ tekst: 'ansvar pasient' })),
  question('rare word', () => ({ tekst: placeNameOf(17) })),
  question('another rare word', () => ({ tekst: placeNameOf(311) })),
  question('rare and common word', () => ({ tekst: `${placeNameOf(42)} behandling` })),
  question('word inside compounds', () => ({ tekst: 'helse' })),
  question('phrase', () => ({ tekst: '"barn og unge"' })),
  question('phrase of common words', () => ({ tekst: '"viser det samme"' })),
  question('phrase that nobody says', () => ({ tekst: '"det viser seg"' })),
  question('beginning', () => ({ tekst: 'forløps*' })),
  question('beginning of a rare word', () => ({ tekst: 'gammels*' })),
  question('word in a draft', (the) => ({ tekst: 'fristen', sted: draft(the, 2) })),
  question('word with a tag, undecided', (the) => ({ tekst: 'økonomiske', tema: tag(the, 3), tilstand: 'undecided' })),
  question('word in nynorsk', () => ({ tekst: 'høyringsbrevet', sprak: 'nn' })),
  question('word of a body', () => ({ tekst: 'veileder', instans: 'kommune 17' })),
  question('reason', () => ({ tekst: '"rammene for forløpet"', vurdering: 'notFollowed' })),
  question('word that nobody says', () => ({ tekst: 'sommerferie' })),
  question('second page of a common word', () => ({ tekst: 'samarbeidsmøter', side: '2' })),
];
