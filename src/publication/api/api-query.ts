import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { QueryNotKnown } from './api.errors.js';

const LONGEST = 200;

/** What stands after the question mark of an address of the interface, each part read by its name. */
export class ApiQuery {
  readonly typed: Typed;

  constructor(query: unknown) {
    this.typed = typedFrom(query);
  }

  /** A text; empty when it is not there. */
  text(name: string): string {
    return typedText(this.typed, name).slice(0, LONGEST);
  }

  /** One of several words; null when it is not there. Throws `QueryNotKnown`. */
  choice<Choice extends string>(name: string, known: readonly Choice[]): Choice | null {
    const asked = this.text(name);
    if (asked === '') return null;
    const chosen = known.find((candidate) => candidate === asked);
    if (chosen === undefined) throw new QueryNotKnown(name, known);
    return chosen;
  }
}
