import { associationFormWords, visibilityWords } from '../../consultation/association-form.words.js';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { Signatory } from '../../consultation/signatory.entity.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { addressWith } from '../../shared/web/pager.js';
import { formTold } from '../enclosure/enclosure-view.js';
import { enclosureWords } from '../enclosure/enclosure.words.js';
import { letterTextWords } from '../letter-text.words.js';
import { standardTextsOf } from '../template/default-templates.js';
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
  const preview = consultationPath(overview.consultation.id, 'brev', 'forhandsvisning');
  return {
    form: formWords[language][form],
    text: textOf(overview, form, language),
    recipients: overview.recipients.byForm[form],
    previewHref: addressWith(preview, { malform: form }),
    pdfHref: addressWith(`${preview}.pdf`, { malform: form }),
  };
}

/** Which text it is: the version, and whether it is the product's own. */
function textOf(overview: ApprovalOverview, form: LanguageForm, language: Language): string {
  const words = approvalWords[language];
  const number = overview.templates[form]?.number;
  if (number === undefined) return words.standardText;
  return isStandard(overview, form) ? words.standardVersion(number) : words.version(number);
}

/** True when nobody has written another text than the product's own. */
function isStandard({ templates, consultation }: ApprovalOverview, form: LanguageForm): boolean {
  const template = templates[form];
  return !template || template.body.trim() === standardTextsOf(consultation).announcement[form].body.trim();
}

function factsOf(
  { consultation, signatories, recipients, enclosed }: ApprovalOverview,
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
    [words.signatories, signatories.map((signatory) => signedAs(signatory, language)).join('; ')],
    [words.documents, enclosed.files.length > 0 ? enclosureWords[language].files : enclosureWords[language].links],
    [enclosureWords[language].formQuestion, formTold(enclosed, language)],
    ...chosenByAssociation(consultation, language),
    [words.recipientsInAll, String(recipients.all)],
    [words.withoutAddress, String(recipients.withoutAddress)],
  ];
  return facts.map(([term = '', text = '']) => ({ term, text: text === '' ? words.notSet : text, href: false }));
}

/** What an association has chosen otherwise than a state body does it. */
function chosenByAssociation({ visibility, mustNameDrafts }: Consultation, language: Language): [string, string][] {
  const words = associationFormWords[language];
  const facts: [string, string][] = [
    [words.visibility, visibility === 'public' ? '' : visibilityWords[language][visibility]],
    [words.draftNaming, mustNameDrafts ? words.required : ''],
  ];
  return facts.filter(([, text]) => text !== '');
}

/** «Kari Nordmann e.f., direktør» */
function signedAs({ name, title, onBehalf }: Signatory, language: Language): string {
  const signed = onBehalf ? `${name} ${letterTextWords[language].onAuthority}` : name;
  return [signed, title].filter((part) => part !== '').join(', ');
}
