import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { colleagueWords } from './colleague.words.js';

/** Why whoever holds a link cannot submit, and who can; false for whoever may. `submitters` as `ColleagueList.submittersOf` gives. */
export function cannotSubmit(
  link: Pick<LinkActor, 'maySubmit'>,
  submitters: readonly string[],
  language: Language,
): string | false {
  if (link.maySubmit) return false;
  const words = colleagueWords[language];
  const who = submitters.length === 0 ? words.askLetter : words.askNamed(submitters.slice(0, 3).join(', '));
  return `${words.cannotSubmit} ${who}`;
}
