import { formatClock } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { fillingWords } from '../typing/filling.words.js';
import { tokenOf } from '../typing/typed-form.js';
import type { Presence } from './presence.entity.js';
import type { Others } from './presence.service.js';

const LONGEST_LABEL = 90;

/** What the script of the form is told: every sentence it may need, since it has no words of its own. */
export interface PresenceAnswer {
  readonly people: readonly PersonHere[];
  readonly fields: readonly FieldNow[];
}

interface PersonHere {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly isHere: string;
  readonly joined: string;
  readonly left: string;
  readonly sameField: string;
}

/** A field as a colleague has saved it. */
interface FieldNow {
  readonly place: string;
  readonly base: string;
  readonly text: string;
  readonly choice: string;
  readonly saved: string;
}

export function presenceAnswer({ inHand, people, changed }: Others, language: Language): PresenceAnswer {
  const labels = labelsOf(inHand, language);
  return {
    people: people.map((person) => personHere(person, labels.get(person.place), language)),
    fields: changed.map((field) => ({
      place: field.place,
      base: tokenOf(field),
      text: field.text,
      choice: field.choice ?? '',
      saved: fillingWords[language].refreshed(formatClock(field.savedAt, language)),
    })),
  };
}

function personHere(person: Presence, label: string | undefined, language: Language): PersonHere {
  const words = fillingWords[language];
  const name = person.name || words.colleague;
  return {
    id: person.id,
    place: person.place,
    text: label === undefined ? name : words.at(name, label),
    isHere: words.isHere(name),
    joined: words.joined(name),
    left: words.left(name),
    sameField: words.sameField(name),
  };
}

function labelsOf({ parts }: AnswerInHand, language: Language): ReadonlyMap<string, string> {
  const words = fillingWords[language];
  return new Map(
    parts.flatMap(({ draft, fields }) =>
      fields.map(({ place, label }) => [place, shortened(label || (draft?.shortTitle ?? words.whole))] as const),
    ),
  );
}

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL).trimEnd()} …` : label;
}
