import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { choiceWords, decisionWords, outcomeWords } from '../../label.words.js';
import { reportWords } from '../../report.words.js';
import type { ChangedEdition, Finding, SummaryBody, SummaryFigures } from '../../summary.model.js';

/** A choice as it is shown: the words of yes, partly, no, unsure; an option as it stands. */
export function shownChoice(choice: string, language: Language): string {
  const words: Readonly<Record<string, string>> = choiceWords[language];
  return words[choice] ?? choice;
}

/** The figures as they are written in the language. */
export function shownNumbers(figures: SummaryFigures, language: Language): Record<keyof SummaryFigures, string> {
  const entries = Object.entries(figures).map(([name, value]) => [name, formatNumber(Number(value), language)]);
  return Object.fromEntries(entries) as Record<keyof SummaryFigures, string>; // reason: the same keys as before
}

/** The body, and how many stand behind it. */
export function shownBody(finding: Finding, language: Language): string {
  const others = finding.bodiesBehind.length - 1;
  return others > 0 ? `${finding.body} (${reportWords[language].behind(others)})` : finding.body;
}

/** What became of a body's invitation, with what it refers to and whether it was late or uninvited. */
export function shownOutcome(body: SummaryBody, language: Language): string {
  const t = reportWords[language];
  const parts = [outcomeWords[language][body.outcome]];
  if (body.other !== null) parts.push(body.other);
  if (body.isLate) parts.push(t.late);
  if (!body.isInvited) parts.push(t.notInvited);
  return parts.join(', ');
}

export function shownDecision({ decision }: Finding, language: Language): string {
  return decisionWords[language][decision ?? 'none'];
}

/** The change that a comment led to, with the edition of the draft where it stands; null where nobody has named one. */
export function shownChange({ change, changeEdition }: Finding): string | null {
  const parts = [change, changeEdition && shownEdition(changeEdition)].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(' – ');
}

function shownEdition({ draft, number, round }: ChangedEdition): string {
  return [draft, String(number), round].filter((part) => part !== null && part !== '').join(', ');
}
