import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { markedTextView, type MarkedTextView } from '../../../shared/documents/marked-text/marked-text-view.js';
import type { Language } from '../../../shared/language/words.js';
import { addressWith } from '../../../shared/web/pager.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import type { HearingTrace, TracedPassage, TracedPlace, TracedSource } from '../trace.types.js';
import { dayOf, endingView, labelOf, type EndingView } from './ending-view.js';
import { destinyWords } from './fate.words.js';
import { traceWords } from './trace.words.js';

interface SourceView {
  readonly href: string;
  readonly body: string;
  readonly treatment: string;
  readonly text: string;
}

interface PassageView {
  readonly label: string;
  readonly tags: readonly { readonly text: string; readonly color: string }[];
  /** The text as it stands; false where what was sent is shown instead. */
  readonly blocks: readonly MarkedTextView[] | false;
  readonly endings: readonly EndingView[];
  readonly sources: readonly SourceView[];
}

interface PlaceView {
  readonly title: string;
  readonly passages: readonly PassageView[];
  readonly besides: readonly string[];
}

/** The parameter that says which part of the answer is shown, and what it says of what belongs to no draft. */
const WHOLE = 'hele';

/** One part of the answer, passage by passage: what each rests on, and what came of it in the outer hearing. */
export class HearingTracePage extends Page {
  readonly template = 'pages/internal-hearing/trace/hearing';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly lead: string;
  readonly state: string;
  readonly parts: readonly { readonly href: string; readonly text: string; readonly isChosen: boolean }[];
  readonly places: readonly PlaceView[];
  readonly hasPlaces: boolean;

  /** `asked` is the part that the address names; the first that has something is shown when it names none. */
  constructor(
    private readonly language: Language,
    private readonly trace: HearingTrace,
    asked: string,
  ) {
    super();
    const { consultationId, outer, submittedAt, title } = trace;
    this.t = traceWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo({ id: consultationId, title }, language);
    this.lead = this.t.lead(outer.hostName);
    this.state = submittedAt ? this.t.submitted(dayOf(submittedAt, language)) : this.t.notSubmitted;
    const keys = [...new Set(trace.places.map(partOf))];
    const chosen = keys.find((key) => key === asked) ?? keys[0];
    this.parts = keys.map((key) => ({
      href: addressWith(consultationPath(consultationId, 'spor'), { del: key }),
      text: this.partTitle(key),
      isChosen: key === chosen,
    }));
    this.places = trace.places.filter((place) => partOf(place) === chosen).map((place) => this.placeView(place));
    this.hasPlaces = this.places.length > 0;
  }

  private partTitle(key: string): string {
    const found = this.trace.places.find(({ place }) => place.draft?.id === key);
    return found?.place.draft?.shortTitle ?? this.t.whole;
  }

  private placeView({ place, passages, besides }: TracedPlace): PlaceView {
    return {
      title: labelOf(place, this.language),
      passages: passages.map((passage, index) => this.passageView(passage, index + 1)),
      besides,
    };
  }

  private passageView(passage: TracedPassage, number: number): PassageView {
    return {
      label: `${this.t.passage} ${String(number)}`,
      tags: this.tagsOf(passage),
      blocks: passage.endings.length === 0 && markedTextView(passage.text, 4),
      endings: passage.endings.map((ending) => endingView(ending, this.language)),
      sources: passage.sources.map((source) => this.sourceView(source)),
    };
  }

  private tagsOf({ sources, dissenter, isRemoved, endings }: TracedPassage): PassageView['tags'] {
    const { t } = this;
    return [
      ...(dissenter === null ? [] : [{ text: t.dissent(dissenter), color: 'info' }]),
      ...(sources.length === 0 && dissenter === null ? [{ text: t.ownWords, color: 'neutral' }] : []),
      ...(endings.length === 0 ? [{ text: t.unsent, color: 'warning' }] : []),
      ...(isRemoved ? [{ text: t.removed, color: 'neutral' }] : []),
    ];
  }

  private sourceView({ commentId, body, text, treatment }: TracedSource): SourceView {
    return {
      href: consultationPath(this.trace.consultationId, 'merknader', commentId),
      body,
      treatment: destinyWords[this.language][treatment],
      text: text ?? this.t.commentGone,
    };
  }
}

function partOf({ place }: TracedPlace): string {
  return place.draft?.id ?? WHOLE;
}
