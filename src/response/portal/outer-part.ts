import type { OuterMatter } from '../../letter/treatment/outer-matter.js';
import type { Treatment } from '../../letter/treatment/treatments.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { mustNameDrafts } from '../submission/named-drafts.rules.js';
import { outerPartWords } from './outer-part.words.js';

/** What stands around the hearing of an association that hears its own members. */
export interface OuterView {
  /** Null when it answers in no other hearing. */
  readonly outer: OuterMatter | null;
  readonly treatment: Treatment | null;
}

/** The same in words: who asks whom for what, a sentence each. */
export interface OuterPart {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** False for a hearing that answers in no other, and of which there is nothing more to say. */
export function outerPart(
  { outer, treatment }: OuterView,
  inHand: AnswerInHand,
  language: Language,
): OuterPart | false {
  const words = outerPartWords[language];
  const sentences = [
    ...(outer ? outerSentences(outer, inHand.host.name, language) : []),
    ...(treatment ? [treatmentSentence(treatment, language)] : []),
    ...(mustNameDrafts(inHand, 'withRemarks') ? [words.nameDrafts] : []),
  ];
  return sentences.length > 0 && { heading: words.heading, sentences };
}

function outerSentences(outer: OuterMatter, host: string, language: Language): readonly string[] {
  const { sentBy, reference, gathers, gathersFor } = outerPartWords[language];
  const { hostName, title, caseNumber, throughHostName } = outer;
  return [
    sentBy(hostName, title),
    ...(caseNumber === '' ? [] : [reference(caseNumber)]),
    throughHostName === '' ? gathers(host) : gathersFor(host, throughHostName),
  ];
}

function treatmentSentence({ organName, meetingOn }: Treatment, language: Language): string {
  const { treated, treatedOn } = outerPartWords[language];
  return meetingOn === null ? treated(organName) : treatedOn(organName, formatDayWithWeekday(meetingOn, language));
}
