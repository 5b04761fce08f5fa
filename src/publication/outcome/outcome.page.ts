import type { Language } from '../../shared/language/words.js';
import { addressWith } from '../../shared/web/pager.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { OutcomeView } from './outcome-reader.js';
import { commentInWords, contactOf, sentencesOf, type CommentInWords } from './outcome-view.js';
import { outcomeWords } from './outcome.words.js';

/** Where the page and its PDF are. */
export const OUTCOME_PATH = '/svar/hva-ble-av-svaret';

/** The parameter that says which part is shown. */
const PART = 'del';

interface PlaceInWords {
  readonly title: string;
  /** The place in the public summary; false where that is not for everyone. */
  readonly href: string | false;
  readonly comments: readonly CommentInWords[];
}

/** What became of a body's answer, part by part: each comment with the decision, why, and what was changed. */
export class OutcomePage extends Page {
  readonly template = 'pages/publication/outcome/outcome';
  override readonly layout: Layout = 'portal';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly lead: string;
  readonly sentences: readonly string[];
  readonly parts: readonly { readonly href: string; readonly text: string; readonly isChosen: boolean }[];
  readonly hasParts: boolean;
  readonly partTitle: string | false;
  readonly places: readonly PlaceInWords[];
  readonly summaryHref: string | false;
  readonly pdfHref: string | false;
  readonly contact: string | false;

  /** `asked` is the part that the address names; the first is shown when it names none. */
  constructor(language: Language, view: OutcomeView, asked: string) {
    super();
    const parts = view.told?.outcome.parts ?? [];
    const chosen = parts.find(({ key }) => key === asked) ?? parts[0];
    this.t = outcomeWords[language];
    this.title = this.t.title;
    this.crumbs = [{ href: '/svar', text: view.consultation.title }];
    this.lead = this.t.lead(view.host.name);
    this.sentences = sentencesOf(view, language);
    this.parts = parts.map((part) => ({
      href: addressWith(OUTCOME_PATH, { [PART]: part.key }),
      text: part.title,
      isChosen: part === chosen,
    }));
    this.hasParts = parts.length > 1;
    this.partTitle = chosen?.title ?? false;
    this.places = (chosen?.places ?? []).map((place) => ({
      title: place.title,
      href: chosen !== undefined && view.pages !== null && view.pages.ofPlace(chosen, place),
      comments: place.comments.map((comment) => commentInWords(comment, language)),
    }));
    this.summaryHref = view.pages?.whole ?? false;
    this.pdfHref = view.told !== null && `${OUTCOME_PATH}.pdf`;
    this.contact = contactOf(view) || false;
  }
}
