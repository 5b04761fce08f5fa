import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { addressWith } from '../../shared/web/pager.js';
import { DEFAULT_TEMPLATES } from '../template/default-templates.js';
import { formWords } from '../template/letter-template.words.js';
import type { ApprovalOverview } from './approval-overview.service.js';
import { approvalWords } from './approval.words.js';

/** The letter in one language form. */
export interface LetterRow {
  readonly form: string;
  readonly text: string;
  readonly recipients: number;
  readonly previewHref: string;
  readonly pdfHref: string;
}

/** A file that goes out. */
export interface FileRow {
  readonly title: string;
  readonly file: string;
  readonly href: string | false;
}

/** Exactly what will be sent, as the page shows it. */
export interface SentContent {
  readonly letters: readonly LetterRow[];
  readonly hasLetters: boolean;
  /** True when some recipients get a text of the host's own and others the standard text. */
  readonly isMixed: boolean;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: false }[];
  readonly drafts: readonly FileRow[];
  readonly papers: readonly FileRow[];
  readonly hasPapers: boolean;
  readonly questions: readonly string[];
  readonly hasQuestions: boolean;
}

export function sentContent(overview: ApprovalOverview, language: Language): SentContent {
  const forms = LANGUAGE_FORMS.filter((form) => overview.recipients.byForm[form] > 0);
  const standard = forms.filter((form) => isStandard(overview, form));
  const { id } = overview.consultation;
  return {
    letters: forms.map((form) => letterRow(overview, form, language)),
    hasLetters: forms.length > 0,
    isMixed: standard.length > 0 && standard.length < forms.length,
    facts: factsOf(overview, language),
    drafts: overview.drafts.map(({ draft, version }) => ({
      title: draft.title,
      file: version?.filename ?? approvalWords[language].noFile,
      href: version !== null && consultationPath(id, 'utkast', draft.id, 'fil'),
    })),
    papers: overview.papers.map((paper) => ({
      title: paper.title,
      file: paper.filename,
      href: consultationPath(id, 'papirer', paper.id, 'fil'),
    })),
    hasPapers: overview.papers.length > 0,
    questions: overview.questions.map((question) => question.text),
    hasQuestions: overview.questions.length > 0,
  };
}

function letterRow(overview: ApprovalOverview, form: LanguageForm, language: Language): LetterRow {
  const words = approvalWords[language];
  const preview = consultationPath(overview.consultation.id, 'brev', 'forhandsvisning');
  const number = overview.templates[form]?.number;
  return {
    form: formWords[language][form],
    text: [number && words.version(number), isStandard(overview, form) && words.standardText]
      .filter(Boolean)
      .join(', '),
    recipients: overview.recipients.byForm[form],
    previewHref: addressWith(preview, { malform: form }),
    pdfHref: addressWith(`${preview}.pdf`, { malform: form }),
  };
}

/** True when nobody has written another text than the product's own. */
function isStandard({ templates }: ApprovalOverview, form: LanguageForm): boolean {
  const template = templates[form];
  return !template || template.body.trim() === DEFAULT_TEMPLATES[form].body.trim();
}

function factsOf(
  { consultation, signatories, recipients }: ApprovalOverview,
  language: Language,
): SentContent['facts'] {
  const words = approvalWords[language];
  const { deadlineOn, contactName, contactPhone, contactEmail } = consultation;
  const facts = [
    [words.hearingTitle, consultation.title],
    [words.caseNumber, consultation.caseNumber],
    [words.deadline, deadlineOn === null ? '' : formatDayWithWeekday(deadlineOn, language)],
    ...(consultation.shortDeadlineReason === '' ? [] : [[words.shortDeadline, consultation.shortDeadlineReason]]),
    [words.contact, [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ')],
    [words.signatories, signatories.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; ')],
    [words.recipientsInAll, String(recipients.all)],
    [words.withoutAddress, String(recipients.withoutAddress)],
  ];
  return facts.map(([term = '', text = '']) => ({ term, text: text === '' ? words.notSet : text, href: false }));
}
