import type { Finding } from './finding.js';
import type { FormIndex } from './form-index.js';
import { matchHeading, saysMore, type HeadingMatch } from './match-heading.js';

/**
 * What stands outside the rows of a form: headings that say what follows is about, and passages that somebody wrote between
 * or below the tables. What belongs together is gathered to one finding.
 */
export class LoosePassages {
  /** The draft whose part of the form we are in, by its heading. */
  draftId: string | null = null;
  private texts: string[] = [];
  private heading = '';
  private match: HeadingMatch | null = null;

  constructor(
    private readonly index: FormIndex,
    private readonly emit: (finding: Finding) => void,
  ) {}

  take(text: string, kind: 'heading' | 'passage'): void {
    if (this.isSignpost(text)) {
      this.begin('', null);
      return;
    }
    const match = matchHeading(text, this.draftId, this.index);
    if (match && (kind === 'heading' || (match.certainty === 'title' && !saysMore(text, match.known)))) {
      this.begin(text, match);
      if (saysMore(text, match.known)) this.texts.push(text);
      return;
    }
    if (kind === 'heading') this.begin(text, null);
    this.texts.push(text);
  }

  /** What the form itself says, and titles of drafts, which tell where we are and nothing else. */
  private isSignpost(text: string): boolean {
    const named = this.index.draftNamed(text);
    if (named !== null || this.index.isWhole(text)) this.draftId = named;
    return named !== null || this.index.isOurs(text);
  }

  /** Gives what has been gathered; what comes after belongs to nothing. */
  finish(): void {
    this.begin('', null);
  }

  private begin(heading: string, match: HeadingMatch | null): void {
    if (this.texts.length > 0) {
      this.emit({
        heading: this.heading,
        text: this.texts.join('\n'),
        spoken: '',
        place: this.match?.known.field.place ?? null,
        certainty: this.match?.certainty ?? 'none',
      });
    }
    this.texts = [];
    this.heading = heading;
    this.match = match;
  }
}
