import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { RichTextView } from '../../../response/rich-text-view.js';
import type { Page as ListPage } from '../../../shared/database/paging.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { citedTextView, type CitedTextView } from '../../citation/cited-text-view.js';
import { shownChoice } from '../../forms/document/shown.js';
import { reportWords } from '../../report.words.js';
import { stanceBars, type StanceBar } from '../../stance-bars.js';
import { summaryPath, writingPath } from '../../summary-paths.js';
import type { Finding } from '../../summary.model.js';
import type { SummaryText } from '../../summary-text.entity.js';
import type { SummaryInView } from '../../summary.service.js';
import type { ProposedText } from '../proposed-paragraphs.js';
import type { SummaryTextVersion } from '../summary-text-version.entity.js';
import { writingPlaces, type WritingPlace } from '../writing-places.js';
import { citationAnchor, citationViews, type CitationView } from './citation-views.js';
import { placeComments, type PlaceComment } from './place-comments.js';
import { textBase } from './writing.forms.js';
import { writingWords } from './writing.words.js';

/** What was typed and could not be saved; of a conflict, what somebody else had saved. */
export interface TypedOnPlace {
  readonly status: 409 | 422;
  readonly text: string;
  readonly errors: readonly FieldError[];
  readonly conflict?: { readonly stored: SummaryText; readonly beside: SummaryTextVersion };
}

/** What the page is made from. */
export interface PlaceView {
  readonly view: SummaryInView;
  readonly place: WritingPlace;
  readonly findings: ListPage<Finding>;
  readonly proposal: ProposedText | null;
  readonly beside: readonly SummaryTextVersion[];
  readonly mayWrite: boolean;
  readonly typed: TypedOnPlace | null;
}

interface Link {
  readonly href: string;
  readonly text: string;
}

interface BesideView {
  readonly title: string;
  readonly blocks: readonly CitedTextView[];
  readonly path: string;
}

/** One place of the summary: the comments that are made there, and the text that staff write beside them. */
export class PlacePage extends Page {
  readonly template = 'pages/report/place';
  override readonly scripts = ['rich-text', 'summary-writing'];
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rich: RichTextView;
  readonly part: string;
  readonly path: string;
  readonly place: string;
  readonly base: string;
  readonly ways: readonly Link[];
  readonly themes: readonly Link[];
  readonly hasThemes: boolean;
  readonly summary: ErrorSummary;
  readonly conflict: { readonly by: string; readonly blocks: readonly CitedTextView[] } | false;
  readonly text: Field;
  readonly mayWrite: boolean;
  readonly bars: readonly StanceBar[];
  readonly persons: string | false;
  readonly choices: readonly string[];
  readonly hasChoices: boolean;
  readonly comments: readonly PlaceComment[];
  readonly hasComments: boolean;
  readonly pager: Pager;
  readonly preview: readonly CitedTextView[];
  readonly hasText: boolean;
  readonly citations: readonly CitationView[];
  readonly hasCitations: boolean;
  readonly includeIn: readonly { readonly path: string; readonly text: string }[];
  readonly proposal:
    { readonly paragraphs: readonly { text: string; cites: string | false }[]; digest: string } | false;
  readonly isTheme: boolean;
  readonly isTabulated: boolean;
  readonly beside: readonly BesideView[];
  readonly historyHref: string;

  constructor({ view, place, findings, proposal, beside, mayWrite, typed }: PlaceView, language: Language) {
    super();
    const { consultation, tabulated } = view;
    const t = writingWords[language];
    this.t = t;
    this.rich = new RichTextView(language);
    this.status = typed?.status ?? 200;
    this.title = place.theme ? `${place.place.title}: ${place.title}` : place.title;
    this.part = place.part.title;
    this.path = summaryPath(consultation.id);
    this.place = place.key;
    const crumb = { href: this.path, text: reportWords[language].title };
    this.crumbs = [...crumbsTo(consultation, language), crumb];
    this.ways = waysFrom(view, place, language);
    this.themes = themesOf(view, place);
    this.hasThemes = this.themes.length > 0;
    this.summary = errorSummary(typed?.errors ?? []);
    this.mayWrite = mayWrite;
    const conflict = typed?.conflict;
    this.base = conflict ? textBase(conflict.stored.version, conflict.beside.id) : textBase(place.textVersion);
    this.conflict = conflict !== undefined && {
      by: t.theirs(conflict.stored.updatedByName, formatInstant(conflict.stored.updatedAt, language)),
      blocks: blocksOf(view, conflict.stored.text),
    };
    this.text = textField(typed?.text ?? place.text, this.title, typed?.errors ?? [], language);
    const standing = place.theme ?? place.place;
    this.bars = stanceBars(standing.stances, language);
    this.persons = standing.privatePersons > 0 && reportWords[language].privatePersons(standing.privatePersons);
    this.choices = choicesOf(place, language);
    this.hasChoices = this.choices.length > 0;
    this.comments = placeComments(view, place, findings.rows, language);
    this.hasComments = this.comments.length > 0;
    this.pager = pagerFor(findings, summaryPath(consultation.id, 'sted'), { sted: place.key });
    this.hasText = place.text !== '';
    this.preview = blocksOf(view, place.text);
    this.citations = citationViews(view, place.text, language);
    this.hasCitations = this.citations.length > 0;
    this.includeIn = this.citations.map((citation) => includeWay(view, citation, language));
    this.proposal = proposal !== null && proposalView(proposal, language);
    this.isTheme = place.theme !== null;
    this.isTabulated = tabulated.has(place.key);
    this.beside = besideViews(view, beside, language);
    this.historyHref = `${summaryPath(consultation.id, 'historikk')}?sted=${encodeURIComponent(place.key)}`;
  }
}

function blocksOf({ citations }: SummaryInView, text: string): readonly CitedTextView[] {
  return citedTextView(text, 4, (number) => {
    const found = citations.get(number);
    return found && found.findings.length > 0 ? `#${citationAnchor(number)}` : null;
  });
}

function textField(text: string, title: string, errors: readonly FieldError[], language: Language): Field {
  const t = writingWords[language];
  const described = { name: 'text', label: t.textLabel(title), hint: t.textHint, rows: 12 };
  return new FieldSet({ text }, errors).textArea(described);
}

function includeWay(
  { consultation }: SummaryInView,
  { number }: CitationView,
  language: Language,
): PlacePage['includeIn'][number] {
  const path = summaryPath(consultation.id, 'tekst', 'henvisning', String(number));
  return { path, text: `${writingWords[language].include} ${String(number)}` };
}

function proposalView({ digest, paragraphs }: ProposedText, language: Language): Exclude<PlacePage['proposal'], false> {
  const t = writingWords[language];
  return {
    digest,
    paragraphs: paragraphs.map(({ text, placementIds }) => ({
      text,
      cites: placementIds.length > 0 && t.proposalCites(placementIds.length),
    })),
  };
}

function besideViews(
  view: SummaryInView,
  beside: readonly SummaryTextVersion[],
  language: Language,
): readonly BesideView[] {
  return beside.map((text) => ({
    title: writingWords[language].beside(text.byName, formatInstant(text.at, language)),
    blocks: blocksOf(view, text.text),
    path: summaryPath(view.consultation.id, 'tekst', text.id, 'forkasting'),
  }));
}

function waysFrom({ model, consultation }: SummaryInView, { key }: WritingPlace, language: Language): readonly Link[] {
  const t = writingWords[language];
  const places = writingPlaces(model);
  const at = places.findIndex((place) => place.key === key);
  const before = at > 0 ? places[at - 1] : undefined;
  const after = places[at + 1];
  return [
    { href: summaryPath(consultation.id), text: t.back },
    ...(before ? [{ href: writingPath(consultation.id, before.key), text: t.previous }] : []),
    ...(after ? [{ href: writingPath(consultation.id, after.key), text: t.next }] : []),
  ];
}

function themesOf({ consultation }: SummaryInView, { place, theme }: WritingPlace): readonly Link[] {
  if (theme !== null) return [];
  return place.themes.map(({ key, title }) => ({ href: writingPath(consultation.id, key), text: title }));
}

function choicesOf({ place, theme }: WritingPlace, language: Language): readonly string[] {
  if (theme !== null) return [];
  return place.choices.map(({ choice, bodies }) => `${shownChoice(choice, language)}: ${String(bodies.length)}`);
}
