import type { Consultation } from '../../../consultation/consultation.entity.js';
import { shownChoice } from '../../../report/forms/document/shown.js';
import { draftChoiceWords, replyKindWords } from '../../../response/labels.words.js';
import { formatDay, formatSize } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { notShownText, shownBody } from '../../published/not-shown.words.js';
import type { PublishedAnswer, PublishedFile, PublishedText } from '../../published/published-answer.js';
import { hearingCrumbs } from '../summary/summary-crumbs.js';
import { publishedAnswerWords } from './published-answers.words.js';

interface TextView {
  readonly heading: string;
  readonly choice: string | false;
  readonly text: string;
  readonly note: string | false;
}

interface FileView {
  readonly href: string | false;
  readonly text: string;
  readonly note: string | false;
}

/** One answer as everyone reads it; of one that is only listed, who, when and why it is not shown. */
export class PublishedAnswerPage extends Page {
  readonly template = 'pages/publication/pages/answer';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly notShown: string | false;
  readonly preliminary: string | false;
  readonly isPublished: boolean;
  readonly texts: readonly TextView[];
  readonly hasTexts: boolean;
  readonly emptyText: string;
  readonly files: readonly FileView[];
  readonly hasFiles: boolean;
  readonly accessHref: string | false;
  private readonly path: string;

  constructor(
    consultation: Pick<Consultation, 'id' | 'title'>,
    answer: PublishedAnswer,
    private readonly language: Language,
  ) {
    super();
    this.t = publishedAnswerWords[language];
    this.path = `/horinger/${consultation.id}/horingssvar/${answer.responseId}`;
    this.title = shownBody(answer, language);
    const list = { href: `/horinger/${consultation.id}/horingssvar`, text: this.t.title };
    this.crumbs = [...hearingCrumbs({ consultationId: consultation.id, title: consultation.title }, language), list];
    this.facts = this.factsOf(answer);
    this.notShown = answer.notShown !== null && notShownText(answer.notShown, language);
    this.preliminary = answer.isPreliminary && `${this.t.preliminary}. ${this.t.preliminaryText}`;
    this.isPublished = answer.notShown === null;
    this.texts = answer.texts.map((text) => this.textView(text));
    this.hasTexts = this.texts.length > 0;
    this.files = answer.attachments.map((file) => this.fileView(file));
    this.hasFiles = this.files.length > 0;
    this.emptyText = this.hasFiles ? this.t.onlyFiles : this.t.noTexts;
    this.accessHref = answer.mayBeAskedFor && `${this.path}/innsyn`;
  }

  private factsOf(answer: PublishedAnswer): { term: string; text: string }[] {
    const { t, language } = this;
    const { draftTitles, onBehalfOf, other, replyKind, receivedOn } = answer;
    const facts: [string, string][] = [
      [t.received, formatDay(receivedOn, language)],
      [t.replyKind, replyKindWords[language][replyKind]],
      [t.about, draftTitles.length > 0 ? draftTitles.join(', ') : t.wholeHearing],
      [t.onBehalfOf, onBehalfOf.join(', ')],
      [replyKind === 'answersThrough' ? t.answersThrough : t.endorses, other ?? ''],
    ];
    return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
  }

  private textView({ place, heading, text, choice, isRedacted }: PublishedText): TextView {
    return {
      heading: heading || this.t.wholeHearing,
      choice: choice !== null && this.choiceText(place, choice),
      text,
      note: isRedacted && this.t.isRedacted,
    };
  }

  /** What is chosen of a draft as a whole is a stance; of a question it is one of its answers. */
  private choiceText(place: string, choice: string): string {
    const stances: Readonly<Record<string, string>> = draftChoiceWords[this.language];
    return (place.startsWith('draft:') && stances[choice]) || shownChoice(choice, this.language);
  }

  private fileView({ fileId, filename, sizeBytes, isRedacted, notShown }: PublishedFile): FileView {
    const { t, language } = this;
    if (notShown) return { href: false, text: filename, note: notShownText(notShown, language) };
    return {
      href: `${this.path}/filer/${fileId}`,
      text: t.fileText(filename, formatSize(sizeBytes, language)),
      note: isRedacted && t.redactedFile,
    };
  }
}
