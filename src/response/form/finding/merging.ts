import type { Language } from '../../../shared/language/words.js';
import type { SheetField } from '../../answer-sheet.js';
import type { TypedValue } from '../../typing/typed-value.js';
import { normalisedText } from '../../typing/typed-value.js';
import { formWords } from '../form.words.js';
import type { Finding } from '../placing/finding.js';
import { choiceNamed, type FormIndex } from '../placing/form-index.js';

/** What a sender wants done with a finding that is not put anywhere: it stays in the file, which then must be kept. */
export const LEAVE = 'leave';

/** How what was found meets what stands there: both kept, or the found instead. Never decided for the sender. */
export const MERGE_MODES = ['append', 'replace'] as const;
export type MergeMode = (typeof MERGE_MODES)[number];

/** All that a form has for one place. */
export interface Incoming {
  readonly field: SheetField;
  readonly texts: readonly string[];
  readonly choice: string | null;
}

/** How it can go in: it stands there already, nothing is against it, or the sender must say. */
export type Meeting = 'alreadyThere' | 'free' | 'asks';

/** Gathers findings by the places that the sender gives them; a choice that a place does not offer becomes text. */
export function incomingOf(
  findings: readonly Finding[],
  targets: readonly string[],
  index: FormIndex,
  language: Language,
): readonly Incoming[] {
  const byPlace = new Map<string, Incoming>();
  for (const [at, finding] of findings.entries()) {
    const field = index.at(targets[at] ?? '')?.field;
    if (!field) continue;
    const known = byPlace.get(field.place) ?? { field, texts: [], choice: null };
    byPlace.set(field.place, withFinding(known, finding, language));
  }
  return [...byPlace.values()];
}

export function meetingOf(incoming: Incoming, stored: TypedValue | undefined): Meeting {
  if (!stored) return 'free';
  const isTextThere = incoming.texts.every((text) => stands(text, stored));
  const isChoiceThere = incoming.choice === null || incoming.choice === stored.choice;
  if (isTextThere && isChoiceThere) return 'alreadyThere';
  const isTextFree = isTextThere || stored.text === '';
  return isTextFree && (isChoiceThere || stored.choice === null) ? 'free' : 'asks';
}

/** What stands at the place afterwards. Replacing touches only what the form has: a choice without text leaves the text. */
export function mergedWith(
  incoming: Incoming,
  stored: TypedValue | undefined,
  mode: MergeMode,
  say: (choice: string) => string,
): TypedValue {
  const text = incoming.texts.join('\n\n');
  if (!stored) return { text, choice: incoming.choice };
  if (mode === 'replace') return { text: text || stored.text, choice: incoming.choice ?? stored.choice };
  const isOther = stored.choice !== null && stored.choice !== incoming.choice;
  const spoken = isOther && incoming.choice ? [say(incoming.choice)] : [];
  const added = incoming.texts.filter((each) => !stands(each, stored));
  return {
    text: [stored.text, ...spoken, ...added].filter((each) => each !== '').join('\n\n'),
    choice: stored.choice ?? incoming.choice,
  };
}

/** True for a text that stands there in whole lines: "Ja" does not stand in "Januar". */
function stands(text: string, stored: TypedValue): boolean {
  return `\n${stored.text}\n`.includes(`\n${text}\n`);
}

function withFinding({ field, texts, choice }: Incoming, finding: Finding, language: Language): Incoming {
  const named = finding.spoken === '' ? null : choiceNamed(field, finding.spoken);
  const isKept = named !== null && (choice === null || choice === named);
  const spoken = finding.spoken === '' || isKept ? '' : `${formWords[language].choice}: ${finding.spoken}`;
  const added = [spoken, finding.text].map(normalisedText).filter((text) => text !== '');
  return { field, texts: [...texts, ...added], choice: isKept ? named : choice };
}
