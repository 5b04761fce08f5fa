import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { AppendedBody, AppendedComment, AppendedPart, ProposalModel } from './proposal.model.js';
import { proposalWords } from './proposal.words.js';

/** One line of the head of the document. */
export interface HeadLine {
  readonly label: string;
  readonly value: string;
}

/** The head of the document; what is not known is left out. */
export function headLines(model: ProposalModel, language: Language): readonly HeadLine[] {
  const t = proposalWords[language];
  const day = (on: ProposalModel['meetingOn']): string => (on === null ? '' : formatDay(on, language));
  return [
    { label: t.organ, value: model.organ },
    { label: t.meeting, value: day(model.meetingOn) },
    { label: t.hearing, value: model.hearing },
    { label: t.from, value: model.outerHost },
    { label: t.ourReference, value: model.ourReference },
    { label: t.theirReference, value: model.theirReference },
    { label: t.outerDeadline, value: day(model.outerDeadlineOn) },
    { label: t.innerDeadline, value: day(model.innerDeadlineOn) },
  ].filter(({ value }) => value !== '');
}

/** How the proposal was made, in sentences. */
export function basisLines({ counts, unplaced }: ProposalModel, language: Language): readonly string[] {
  const t = proposalWords[language];
  return [
    t.basisText(counts.bodies, counts.comments),
    t.handledText(counts.handled, counts.leftOut, counts.open),
    ...(unplaced === 0 ? [] : [t.unplacedText(unplaced)]),
  ];
}

/** Whom a passage builds on, or that it is the umbrella's own. */
export function fromLine(from: readonly string[], language: Language): string {
  const t = proposalWords[language];
  return from.length === 0 ? t.ownWords : t.buildsOn(from.join(', '));
}

/** What became of a comment, with the reason when it was left out. */
export function fateLine({ fate, reason }: AppendedComment, language: Language): string {
  const t = proposalWords[language];
  return reason === null ? t[`fate_${fate}`] : t.leftOutBecause(reason);
}

/** The letter that a comment stands in, with the page. */
export function sourceLine({ source, page }: AppendedComment, language: Language): string {
  return page === null ? source : proposalWords[language].sourcePage(source, page);
}

/** How many comments each association has, and what became of them, in the order in which they stand in the appendix. */
export function bodyRows(appendix: readonly AppendedPart[]): readonly (readonly string[])[] {
  const byName = new Map<string, AppendedComment[]>();
  for (const { name, comments } of appendix.flatMap(({ bodies }): readonly AppendedBody[] => bodies)) {
    byName.set(name, [...(byName.get(name) ?? []), ...comments]);
  }
  return [...byName].map(([name, comments]) => {
    const count = (...fates: readonly AppendedComment['fate'][]): string =>
      String(comments.filter(({ fate }) => fates.includes(fate)).length);
    const taken = count('takenIn', 'merged', 'reworded', 'dissent');
    return [name, String(comments.length), taken, count('leftOut'), count('open')];
  });
}
