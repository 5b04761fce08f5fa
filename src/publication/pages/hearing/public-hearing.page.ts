import type { Host } from '../../../identity/host/host.entity.js';
import { formatDay, formatDayWithWeekday, formatSize } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import type { ConsultationOutline } from '../../../consultation/consultation-reader.js';
import { STATE_COLORS, stateWords } from '../../../consultation/consultation.words.js';
import type { Extension } from '../../../consultation/deadline/extension/extension.entity.js';
import { extensionNotice, type ExtensionNotice } from '../../../consultation/deadline/extension/extension.words.js';
import type { CorrectionRow } from '../../../consultation/draft/correction/correction-reader.js';
import { correctionNotices, type CorrectionNotice } from '../../../consultation/draft/correction/correction.words.js';
import type { NewestInquiries } from '../../../consultation/inquiry/inquiry-reader.js';
import { inquiryPart, type InquiryPart } from '../../../consultation/inquiry/published-view.js';
import { calendarWords } from '../../../consultation/deadline/deadline-calendar.words.js';
import { placeText } from '../../../consultation/question/question-place.js';
import type { RecipientListLine } from '../../../consultation/recipient/recipient-list-line.entity.js';
import { answersIn } from '../../../consultation/seen-through.js';
import { seenThroughWords } from '../../../consultation/seen-through.words.js';
import { topicWords } from '../../../consultation/topic/topic.words.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import { publicListWords } from '../list/public-list.words.js';
import { waysOn, type WayOn } from './ways-on.js';
import { publicHearingWords } from './public-hearing.words.js';

/** What the page is made from. */
export interface PublicHearing {
  readonly outline: ConsultationOutline;
  /** The name of the host of each hearing that is seen through. */
  readonly outerHosts: ReadonlyMap<string, string>;
  readonly host: Host;
  readonly lines: readonly RecipientListLine[];
  /** Those for all, the newest first. */
  readonly extensions: readonly Extension[];
  readonly corrections: readonly CorrectionRow[];
  readonly inquiries: NewestInquiries;
  readonly topics: readonly Topic[];
  /** Whether a summary is published. */
  readonly hasSummary: boolean;
  readonly today: CalendarDay;
}

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: string | false;
}

/** A file that can be fetched. */
interface PublicFile {
  readonly title: string;
  readonly href: string | false;
  readonly download: string;
  readonly sections: readonly string[];
  readonly corrections: readonly CorrectionNotice[];
}

/** A hearing as everyone sees it: what it is about, the papers, the questions, who was asked, and how to answer. */
export class PublicHearingPage extends Page {
  readonly template = 'pages/publication/pages/hearing';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly notice: string | false;
  readonly facts: readonly Fact[];
  /** The summary and the answers, where there are any; and how to be told of what is new. */
  readonly ways: readonly WayOn[];
  readonly follow: readonly WayOn[];
  readonly extensions: readonly ExtensionNotice[];
  readonly shortSummary: string;
  readonly texts: readonly { readonly heading: string; readonly text: string }[];
  readonly drafts: readonly PublicFile[];
  readonly papers: readonly PublicFile[];
  readonly questions: readonly {
    readonly text: string;
    readonly help: string | false;
    readonly about: string;
    readonly options: readonly string[];
  }[];
  readonly categories: readonly { readonly name: string; readonly names: readonly string[] }[];
  readonly recipientsShow: string;
  /** The deadline as a calendar file, while one can keep it. */
  readonly calendar: { readonly href: string; readonly text: string } | false;
  readonly inquiries: InquiryPart;
  readonly isAnswerable: boolean;
  readonly answers: readonly string[];
  /** Where whoever was not invited answers; false for a hearing that only its members answer. */
  readonly answerHref: string | false;
  /** What becomes of the answers; an association says so itself. */
  readonly answerPublic: string | false;
  readonly recipientsText: string;
  /** The response form in each format it can be had in; none for a hearing that asks nothing in particular. */
  readonly forms: readonly { readonly href: string; readonly text: string }[];
  readonly mailbox: string | false;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string | false;

  constructor(
    private readonly language: Language,
    private readonly view: PublicHearing,
  ) {
    super();
    const { consultation } = view.outline;
    this.t = publicHearingWords[language];
    this.title = consultation.title;
    this.crumbs = [{ href: '/', text: publicListWords[language].listTitle }];
    this.state = stateWords[language][consultation.state];
    this.color = STATE_COLORS[consultation.state];
    this.notice = this.noticeOf();
    this.facts = this.factsOf();
    const ways = waysOn({ consultation, hasSummary: view.hasSummary }, language);
    this.ways = ways.results;
    this.follow = ways.follow;
    this.extensions = view.extensions.map((extension) => extensionNotice(extension, language));
    this.shortSummary = consultation.shortSummary;
    this.texts = this.textsOf();
    this.drafts = this.draftFiles();
    this.papers = this.paperFiles();
    this.questions = view.outline.questions.map((question) => ({
      text: question.text,
      help: question.help ?? false,
      about: placeText(question, view.outline, language),
      options: question.options,
    }));
    this.categories = this.categoriesOf();
    this.recipientsShow = this.t.recipientsShow(view.lines.length);
    this.calendar = calendarOf(view, language);
    const asking = { href: `/horinger/${consultation.id}/sporsmal`, isTaking: consultation.isOpen };
    this.inquiries = inquiryPart(view.inquiries, asking, language);
    this.isAnswerable = consultation.receivesAnswers;
    const separately = consultation.separateAnswers ? [this.t.answerSeparate] : [];
    const isForAll = consultation.visibility === 'public';
    this.answers = [this.t.answerInvited, ...(isForAll ? [this.t.answerOther] : []), ...separately];
    this.answerHref = isForAll && `/horinger/${consultation.id}/svar`;
    this.answerPublic = view.host.kind === 'stateBody' && this.t.answerPublic;
    this.recipientsText = isForAll ? this.t.recipientsText : this.t.recipientsOnly;
    this.forms = formsOf(view, language);
    this.mailbox = view.host.mailbox ?? false;
    this.contactName = consultation.contactName;
    this.contactPhone = consultation.contactPhone;
    this.contactEmail = consultation.contactEmail !== '' && consultation.contactEmail;
  }

  private noticeOf(): string | false {
    const { state } = this.view.outline.consultation;
    if (state === 'cancelled') return this.t.cancelledNotice;
    return state === 'closed' && this.t.lateNotice;
  }

  private factsOf(): Fact[] {
    const { consultation } = this.view.outline;
    const facts: [string, string][] = [
      [this.t.deadline, this.deadlineText()],
      [this.t.host, this.view.host.name],
      [seenThroughWords[this.language].answersIn, answersIn({ ...this.view, ...this.view.outline }) || ''],
      [this.t.reference, consultation.caseNumber],
      [this.t.openedOn, consultation.openedAt ? formatDay(CalendarDay.at(consultation.openedAt), this.language) : ''],
    ];
    const topics = this.view.topics.map((topic) => ({
      term: this.t.topic,
      text: topicWords[this.language][topic],
      href: `/?emne=${topic}`,
    }));
    const said = facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, href: false }) as const);
    return [...said, ...topics];
  }

  private deadlineText(): string {
    const { deadlineOn, isOpen } = this.view.outline.consultation;
    if (!deadlineOn) return '';
    const day = formatDayWithWeekday(deadlineOn, this.language);
    const days = this.view.today.daysUntil(deadlineOn);
    return isOpen && days >= 0 ? `${day} (${this.t.daysLeft(days)})` : day;
  }

  private textsOf(): { heading: string; text: string }[] {
    const names = ['background', 'goals', 'mainChanges', 'notUnderConsultation'] as const;
    return names
      .map((name) => ({ heading: this.t[name], text: this.view.outline.consultation[name] }))
      .filter(({ text }) => text !== '');
  }

  private draftFiles(): PublicFile[] {
    const { consultation, drafts } = this.view.outline;
    return drafts.map(({ draft, version, sections }) => {
      const href = `/horinger/${consultation.id}/utkast/${draft.id}`;
      return {
        title: draft.title,
        href: version !== null && href,
        download: version ? this.t.download(formatSize(version.sizeBytes, this.language)) : '',
        sections: sections.map(({ number, title }) => (number === null ? title : `${number} ${title}`)),
        corrections: correctionNotices(this.view.corrections, { id: draft.id, href }, this.language),
      };
    });
  }

  private paperFiles(): PublicFile[] {
    const { consultation, papers } = this.view.outline;
    return papers.map((paper) => ({
      title: paper.title,
      href: `/horinger/${consultation.id}/papirer/${paper.id}`,
      download: this.t.download(formatSize(paper.sizeBytes, this.language)),
      sections: [],
      corrections: [],
    }));
  }

  private categoriesOf(): { name: string; names: readonly string[] }[] {
    const names = [...new Set(this.view.lines.map((line) => line.category))];
    return names.map((name) => ({
      name: name === '' ? this.t.otherRecipients : name,
      names: this.view.lines.filter((line) => line.category === name).map((line) => line.name),
    }));
  }
}

function formsOf({ outline }: PublicHearing, language: Language): PublicHearingPage['forms'] {
  const { consultation, drafts, questions } = outline;
  if (drafts.length + questions.length === 0) return [];
  const words = publicHearingWords[language];
  const formats = [
    ['word', words.formWord],
    ['excel', words.formExcel],
    ['pdf', words.formPdf],
  ] as const;
  return formats.map(([format, text]) => ({ href: `/horinger/${consultation.id}/svarskjema/${format}`, text }));
}

function calendarOf({ outline }: PublicHearing, language: Language): PublicHearingPage['calendar'] {
  const { id, isOpen, deadlineOn } = outline.consultation;
  return (
    isOpen && deadlineOn !== null && { href: `/horinger/${id}/frist.ics`, text: calendarWords[language].toCalendar }
  );
}
