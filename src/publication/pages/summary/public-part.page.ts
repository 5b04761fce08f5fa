import { citedTextView, type CitedTextView } from '../../../report/citation/cited-text-view.js';
import { shownChoice } from '../../../report/forms/document/shown.js';
import { decisionWords } from '../../../report/label.words.js';
import type { SummaryModel, SummaryPart, SummaryPlace } from '../../../report/summary.model.js';
import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { partText } from './public-summary.page.js';
import { publicSummaryWords } from './public-summary.words.js';
import { saidAndDone, type Said, type SaidAndDone } from './said-and-done.rules.js';
import { stanceBars, type Bar } from './stance-bars.js';
import { summaryCrumbs } from './summary-crumbs.js';
import { citationPaths, placePath } from './summary-paths.js';

/** What came of the comments that were decided alike, in words. */
interface DoneView {
  readonly decision: string;
  readonly comments: string;
  readonly bodies: string;
  readonly changes: readonly string[];
  readonly reasons: readonly string[];
  readonly more: string | false;
}

interface ThemeView {
  readonly title: string;
  readonly text: readonly CitedTextView[];
}

interface PlaceView {
  readonly id: string;
  readonly title: string;
  readonly text: readonly CitedTextView[];
  readonly themes: readonly ThemeView[];
  readonly bars: readonly Bar[];
  readonly choices: readonly { readonly text: string; readonly count: string }[];
  readonly hasChoices: boolean;
  readonly done: readonly DoneView[];
  readonly hasDone: boolean;
  readonly persons: string | false;
  readonly comments: { readonly href: string; readonly text: string } | false;
}

/** «Du sa – vi gjorde» for one draft: place by place what the bodies said, what was decided, why, and what was changed. */
export class PublicPartPage extends Page {
  readonly template = 'pages/publication/pages/part';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly said: string;
  readonly text: readonly CitedTextView[];
  readonly bars: readonly Bar[];
  readonly places: readonly PlaceView[];
  readonly hasPlaces: boolean;
  private readonly hrefOf: (number: number) => string | null;

  constructor(
    private readonly model: SummaryModel,
    private readonly part: SummaryPart,
    private readonly language: Language,
  ) {
    super();
    this.t = publicSummaryWords[language];
    this.title = `${part.title}: ${this.t.contents.toLowerCase()}`;
    this.crumbs = summaryCrumbs(model, language);
    this.said = partText(part, language);
    this.hrefOf = citationPaths(model);
    this.text = citedTextView(part.text, 3, this.hrefOf);
    this.bars = stanceBars(part.stances, language);
    this.places = part.places.filter(saysSomething).map((place, index) => this.placeView(place, index));
    this.hasPlaces = this.places.length > 0;
  }

  private placeView(place: SummaryPlace, index: number): PlaceView {
    const { t, language } = this;
    const count = place.findings.length;
    const done = saidAndDone(place.findings).map((group) => this.doneView(group));
    return {
      id: `sted-${String(index + 1)}`,
      title: place.title,
      text: citedTextView(place.text, 3, this.hrefOf),
      themes: place.themes
        .filter(({ text }) => text !== '')
        .map(({ title, text }) => ({ title, text: citedTextView(text, 4, this.hrefOf) })),
      bars: count > 0 ? stanceBars(place.stances, language) : [],
      choices: place.choices.map(({ choice, bodies }) => ({
        text: shownChoice(choice, language),
        count: formatNumber(bodies.length, language),
      })),
      hasChoices: place.choices.length > 0,
      done,
      hasDone: done.length > 0,
      persons: place.privatePersons > 0 && t.privatePersons(formatNumber(place.privatePersons, language)),
      comments: count > 0 && {
        href: placePath(this.model.consultationId, this.part, place),
        text: t.seeComments(formatNumber(count, language)),
      },
    };
  }

  private doneView(group: SaidAndDone): DoneView {
    const { language, t } = this;
    return {
      decision: decisionWords[language][group.decision],
      comments: formatNumber(group.comments, language),
      bodies: formatNumber(group.bodies, language),
      changes: group.changes.map((said) => this.saidText(said)),
      reasons: group.reasons.map((said) => this.saidText(said)),
      more: group.moreReasons > 0 && t.moreReasons(formatNumber(group.moreReasons, language)),
    };
  }

  private saidText({ text, comments }: Said): string {
    return comments > 1 ? `${text} ${this.t.times(formatNumber(comments, this.language))}` : text;
  }
}

function saysSomething({ findings, choices, text, themes }: SummaryPlace): boolean {
  return findings.length > 0 || choices.length > 0 || text !== '' || themes.some((theme) => theme.text !== '');
}
