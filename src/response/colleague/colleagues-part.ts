import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { COLLEAGUES_PATH } from './colleagues.page.js';
import { colleagueWords } from './colleague.words.js';

/** What the portal page says of those who answer together. */
export interface ColleaguesPart {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly go: string;
}

export function colleaguesPart(link: Pick<LinkActor, 'maySubmit'>, count: number, language: Language): ColleaguesPart {
  const words = colleagueWords[language];
  return {
    title: words.title,
    text: count === 0 ? words.none : words.count(count),
    href: COLLEAGUES_PATH,
    go: link.maySubmit && count === 0 ? words.goInvite : words.see,
  };
}
