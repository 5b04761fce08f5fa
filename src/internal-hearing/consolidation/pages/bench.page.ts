import { placeLabel } from '../../../analysis/placement/place-label.js';
import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { choiceText } from '../../../response/choice-text.js';
import { RichTextView } from '../../../response/rich-text-view.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import type { ConsolidationOverview, PassageInView, PlaceInView } from '../consolidation.types.js';
import { benchWords } from './bench.words.js';
import { bodyViews, type BodyView, type NamedPassage, type TypedReason } from './comment-view.js';
import { consolidationPath, placePath } from './consolidation-paths.js';
import { overviewWords } from './overview.words.js';
import {
  EMPTY_CONFLICT,
  passageKey,
  passageName,
  passageViews,
  withId,
  type PassageView,
  type TypedInPassage,
} from './passage-view.js';
import { waysOn, type WayOn } from './places-around.js';
import { targetChoices } from './target-choices.js';

/** What was typed on the workbench and could not be saved, with why. */
export interface TypedOnBench {
  readonly status: 409 | 422;
  readonly errors: readonly FieldError[];
  readonly passage?: TypedInPassage;
  readonly reason?: TypedReason;
  readonly newText?: string;
  readonly changeReason?: string;
  readonly chosen?: readonly string[];
}

/** What the workbench is made from. */
export interface BenchView {
  readonly overview: ConsolidationOverview;
  readonly here: PlaceInView;
  readonly mayWork: boolean;
  /** Where the next comment goes, as the field `inn` sent it; empty while nothing is chosen. */
  readonly into: string;
}

interface ChoiceForm {
  readonly path: string;
  readonly version: number;
  readonly field: Field;
  readonly chosen: string;
  readonly by: string | false;
}

const NOTHING_TYPED: TypedOnBench = { status: 422, errors: [] };

/** One place: what every association says of it, side by side, and the umbrella's own answer that is written beside it. */
export class BenchPage extends Page {
  readonly template = 'pages/internal-hearing/consolidation/bench';
  override readonly scripts = ['rich-text', 'consolidation'];
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  /** Words that the overview has too. */
  readonly o;
  readonly rich: RichTextView;
  readonly summary: ErrorSummary;
  readonly hasConflict: boolean;
  readonly path: string;
  readonly place: string;
  readonly ways: readonly WayOn[];
  readonly decided: string | false;
  readonly progress: { readonly percent: number; readonly text: string } | false;
  readonly found: string;
  readonly bodies: readonly BodyView[];
  readonly hasComments: boolean;
  readonly mayWork: boolean;
  readonly isAnswerable: boolean;
  readonly target: Field;
  readonly changeReason: Field | false;
  readonly savesByItself: boolean;
  readonly passages: readonly PassageView[];
  readonly removed: readonly PassageView[];
  readonly hasRemoved: boolean;
  readonly choice: ChoiceForm | false;
  readonly newText: Field;
  readonly newReason: Field | false;
  readonly emptyConflict = EMPTY_CONFLICT;

  constructor(
    private readonly language: Language,
    private readonly view: BenchView,
    private readonly typed: TypedOnBench = NOTHING_TYPED,
  ) {
    super();
    const { overview, here, mayWork } = view;
    const { consultation } = overview;
    this.t = benchWords[language];
    this.o = overviewWords[language];
    this.rich = new RichTextView(language);
    this.title = placeLabel(here.place, language);
    this.status = this.statusOf();
    this.hasConflict = typed.passage?.besideId != null;
    this.summary = errorSummary(typed.errors);
    this.path = consolidationPath(consultation.id);
    this.crumbs = [...crumbsTo(consultation, language), { href: this.path, text: overviewWords[language].title }];
    this.place = here.place.key;
    this.ways = waysOn(overview, this.place, language);
    this.decided =
      overview.textsDecidedAt !== null &&
      overviewWords[language].decided(formatInstant(overview.textsDecidedAt, language));
    this.savesByItself = overview.textsDecidedAt === null;
    this.progress = this.progressOf();
    this.found = this.t.commentsFrom(here.comments, here.bodies);
    this.bodies = this.bodiesOf();
    this.hasComments = this.bodies.length > 0;
    this.mayWork = mayWork;
    this.isAnswerable = here.isAnswerable;
    const fields = new FieldSet(
      { inn: view.into, text: typed.newText ?? '', reason: typed.changeReason ?? '' },
      typed.errors,
    );
    this.target = fields.select({ name: 'inn', label: this.t.target }, targetChoices(overview, here, language));
    const reason = fields.input({ name: 'reason', label: this.t.changeReason, hint: this.t.changeReasonHint });
    this.changeReason = !this.savesByItself && withId(reason, 'innspill');
    this.newReason = !this.savesByItself && withId(reason, 'nytt');
    this.newText = withId(fields.textArea({ name: 'text', label: this.t.newText, rows: 4 }), 'nytt');
    this.passages = this.passagesOf(here.passages);
    this.removed = this.passagesOf(here.removed);
    this.hasRemoved = this.removed.length > 0;
    this.choice = here.choices.length > 0 && this.choiceForm();
  }

  private statusOf(): number {
    const isHeld = this.typed.errors.length > 0 || this.typed.passage !== undefined || this.typed.reason !== undefined;
    return isHeld ? this.typed.status : 200;
  }

  private progressOf(): BenchPage['progress'] {
    const { comments, open } = this.view.here;
    if (comments === 0) return false;
    const treated = comments - open;
    return { percent: Math.floor((treated / comments) * 100), text: this.t.progress(treated, comments) };
  }

  private bodiesOf(): readonly BodyView[] {
    const { overview, here } = this.view;
    const ground = {
      consultationId: overview.consultation.id,
      language: this.language,
      names: this.namedPassages(),
      chosen: this.typed.chosen ?? [],
      typed: this.typed.reason ?? null,
    };
    return bodyViews(ground, here.byBody);
  }

  private passagesOf(passages: readonly PassageInView[]): readonly PassageView[] {
    const ground = {
      consultationId: this.view.overview.consultation.id,
      language: this.language,
      needsReason: !this.savesByItself,
      typed: this.typed.passage ?? null,
    };
    return passageViews(ground, passages);
  }

  /** Every passage of the answer, since a comment may be said in another place than its own. */
  private namedPassages(): ReadonlyMap<string, NamedPassage> {
    const { overview, here } = this.view;
    const { language } = this;
    const named = overview.places.flatMap(({ place, passages }) =>
      passages.map((passage, index): readonly [string, NamedPassage] => {
        const name = passageName(passage, index, language);
        const at = passageKey(passage.id);
        if (place.key === here.place.key) return [passage.id, { name, href: `#${at}` }];
        const href = placePath(overview.consultation.id, { place: place.key, at });
        return [passage.id, { name: `${name}, ${placeLabel(place, language)}`, href }];
      }),
    );
    return new Map(named);
  }

  private choiceForm(): ChoiceForm {
    const { choices, choice, place } = this.view.here;
    const { t, language } = this;
    const kind = place.target === 'draft' ? 'draft' : (place.question?.kind ?? 'freeText');
    const textOf = (value: string): string => choiceText(kind, value, language);
    const stored = choice?.choice ?? '';
    return {
      path: `${this.path}/valg`,
      version: choice?.version ?? 0,
      field: new FieldSet({ choice: stored }).select({ name: 'choice', label: t.choice }, [
        { value: '', text: t.notChosen },
        ...choices.map((value) => ({ value, text: textOf(value) })),
      ]),
      chosen: stored === '' ? t.notChosen : textOf(stored),
      by: choice !== null && t.choiceBy(choice.changedByName, formatInstant(choice.changedAt, language)),
    };
  }
}
