import { formatInstant } from '../../shared/language/format.js';
import { defineWords, type Language } from '../../shared/language/words.js';
import type { TagChange, TagDeed } from './tag-change.entity.js';

/** A line of a tag's history, as its page shows it. */
export interface TagHistoryLine {
  readonly deed: string;
  readonly by: string;
  readonly at: string;
  readonly detail: string | false;
}

const tagDeedWords = defineWords<Record<TagDeed, string>>('tag deeds', {
  nb: {
    added: 'Laget temaet',
    takenIn: 'Hentet inn temaet',
    defined: 'Endret temaet',
    moved: 'Flyttet temaet',
    retired: 'Tok temaet ut av bruk',
    takenUp: 'Tok temaet i bruk igjen',
    merged: 'Slo temaet sammen med et annet',
    received: 'Et annet tema ble slått sammen med dette',
    split: 'Delte temaet',
    splitOff: 'Laget temaet ved å dele et annet',
  },
  nn: {
    added: 'Laga temaet',
    takenIn: 'Henta inn temaet',
    defined: 'Endra temaet',
    moved: 'Flytta temaet',
    retired: 'Tok temaet ut av bruk',
    takenUp: 'Tok temaet i bruk igjen',
    merged: 'Slo temaet saman med eit anna',
    received: 'Eit anna tema vart slått saman med dette',
    split: 'Delte temaet',
    splitOff: 'Laga temaet ved å dele eit anna',
  },
  en: {
    added: 'Made the theme',
    takenIn: 'Took the theme in',
    defined: 'Changed the theme',
    moved: 'Moved the theme',
    retired: 'Retired the theme',
    takenUp: 'Used the theme again',
    merged: 'Merged the theme with another',
    received: 'Another theme was merged with this one',
    split: 'Split the theme',
    splitOff: 'Made the theme by splitting another',
  },
});

const words = defineWords('tag history', {
  nb: {
    from: (name: string) => `fra «${name}»`,
    into: (name: string) => `til «${name}»`,
    below: (name: string) => `under «${name}»`,
    called: (name: string) => `«${name}»`,
    placements: (count: string) => (count === '1' ? '1 plassering' : `${count} plasseringer`),
  },
  nn: {
    from: (name: string) => `frå «${name}»`,
    into: (name: string) => `til «${name}»`,
    below: (name: string) => `under «${name}»`,
    called: (name: string) => `«${name}»`,
    placements: (count: string) => (count === '1' ? '1 plassering' : `${count} plasseringar`),
  },
  en: {
    from: (name: string) => `from “${name}”`,
    into: (name: string) => `to “${name}”`,
    below: (name: string) => `below “${name}”`,
    called: (name: string) => `“${name}”`,
    placements: (count: string) => (count === '1' ? '1 placement' : `${count} placements`),
  },
});

const DETAILS = ['from', 'into', 'below'] as const;

export function tagHistory(history: readonly TagChange[], language: Language): readonly TagHistoryLine[] {
  return history.map(({ deed, byName, at, what }) => ({
    deed: tagDeedWords[language][deed],
    by: byName,
    at: formatInstant(at, language),
    detail: detailOf(what, language),
  }));
}

function detailOf(what: TagChange['what'], language: Language): string | false {
  const t = words[language];
  const said = DETAILS.flatMap((name) => {
    const value = what[name] ?? '';
    return value === '' ? [] : [t[name](value)];
  });
  const called = what['name'] === undefined ? [] : [t.called(what['name'])];
  const count = what['count'] === undefined ? [] : [t.placements(what['count'])];
  const all = [...called, ...said, ...count];
  return all.length > 0 && all.join(', ');
}
