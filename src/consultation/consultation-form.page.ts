import type { HostKind } from '../identity/host/host.entity.js';
import type { Language } from '../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../shared/web/form.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { associationFormWords, visibilityWords } from './association-form.words.js';
import { consultationPath, CONSULTATIONS_PATH, crumbsTo, listCrumbs } from './consultation-crumbs.js';
import { consultationFormPageWords } from './consultation-form.words.js';
import { DRAFT_NAMINGS } from './consultation-input.js';
import { VISIBILITIES, type Consultation } from './consultation.entity.js';
import { MOST_SIGNATORIES, signatoryField } from './consultation.form.js';
import type { HostPerson } from './people/host-people.js';
import type { Programme } from './programme/programme.entity.js';
import { topicWords } from './topic/topic.words.js';
import { TOPICS } from './topic/topics.js';

/** What the form stands in: a new hearing or one that exists, and what there is to choose from. */
export interface FormSetting {
  readonly language: Language;
  readonly hostKind: HostKind;
  /** Null for a new hearing. */
  readonly consultation: Consultation | null;
  readonly people: readonly HostPerson[];
  readonly programmes: readonly Programme[];
}

/** What the form is filled with, and what is wrong with it. */
export interface FormContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly string[];
  /** What is stored now, when somebody saved meanwhile; null otherwise. */
  readonly stored: Typed | null;
}

interface SignatoryRow {
  readonly legend: string;
  readonly name: Field;
  readonly jobTitle: Field;
  readonly signing: Field;
}

const TEXTS = ['shortSummary', 'background', 'goals', 'mainChanges', 'notUnderConsultation'] as const;
/** Fields that an association is not asked. */
const KEPT = ['shortDeadlineReason', 'samiParliament', 'samiParliamentReason'] as const;
const LABELLED = [
  'title',
  'caseNumber',
  'programme',
  ...TEXTS,
  'deadlineOn',
  'contactName',
  'contactPhone',
  'contactEmail',
] as const;

/** The form in which a hearing is written. */
export class ConsultationFormPage extends Page {
  readonly template = 'pages/consultation/form';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly warnings: readonly string[];
  readonly voidsApproval: boolean;
  readonly differences: readonly { readonly term: string; readonly text: string }[] | false;
  readonly action: string;
  readonly cancelHref: string;
  readonly version: string;
  readonly basics: readonly Field[];
  readonly topics: Choices;
  readonly hasTopics: boolean;
  readonly texts: readonly Field[];
  readonly deadlineOn: Field;
  /** What the instruction asks of a state body; an association's form carries along what stands there. */
  readonly stateBody:
    { readonly shortDeadlineReason: Field; readonly sami: Choices; readonly samiReason: Field } | false;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** What an association decides itself. */
  readonly association: readonly Choices[];
  readonly answers: Choices;
  readonly contact: readonly Field[];
  readonly signatories: readonly SignatoryRow[];

  constructor(setting: FormSetting, content: FormContent) {
    super();
    const { language, consultation } = setting;
    this.t = consultationFormPageWords[language];
    const place = consultation ? placeOf(consultation, language) : newPlace(language);
    this.title = consultation ? this.t.editTitle : this.t.createTitle;
    this.crumbs = place.crumbs;
    this.action = place.action;
    this.cancelHref = place.cancelHref;
    this.version = place.version;
    this.voidsApproval = place.voidsApproval;
    this.status = statusOf(content);
    this.summary = errorSummary(content.errors);
    this.warnings = content.warnings;
    this.differences = content.stored ? this.differencesFrom(content.typed, content.stored) : false;
    const fields = new FieldSet(content.typed, content.errors);
    this.basics = this.basicFields(fields, setting.programmes);
    this.topics = topicChoices(fields, language);
    this.hasTopics = this.topics.options.some(({ isChosen }) => isChosen);
    this.texts = this.textFields(fields);
    this.deadlineOn = fields.input({
      name: 'deadlineOn',
      label: this.t.deadlineOn,
      hint: this.deadlineHint(setting),
      type: 'date',
    });
    this.answers = this.answerChoices(fields);
    const isStateBody = setting.hostKind === 'stateBody';
    this.stateBody = isStateBody && this.stateBodyFields(fields);
    this.kept = isStateBody ? [] : keptFrom(content.typed);
    this.association = isStateBody ? [] : associationChoices(fields, language);
    this.contact = this.contactFields(fields, setting.people);
    this.signatories = this.signatoryRows(fields);
  }

  private deadlineHint({ language, hostKind, consultation }: FormSetting): string {
    if (hostKind === 'stateBody') return this.t.deadlineHint;
    const words = associationFormWords[language];
    return consultation?.isInternal ? words.internalDeadlineHint : words.deadlineHint;
  }

  private stateBodyFields(fields: FieldSet): Exclude<ConsultationFormPage['stateBody'], false> {
    const { shortDeadlineReason, shortDeadlineReasonHint, samiParliamentReason } = this.t;
    const why = { name: 'shortDeadlineReason', label: shortDeadlineReason, hint: shortDeadlineReasonHint, rows: 3 };
    return {
      shortDeadlineReason: fields.textArea(why),
      sami: this.samiParliamentChoices(fields),
      samiReason: fields.textArea({ name: 'samiParliamentReason', label: samiParliamentReason, rows: 3 }),
    };
  }

  private basicFields(fields: FieldSet, programmes: readonly Programme[]): Field[] {
    const names = programmes.map((programme) => programme.name).join(', ');
    const known = names === '' ? '' : ` ${this.t.knownProgrammes(names)}`;
    return [
      fields.input({ name: 'title', label: this.t.title, hint: this.t.titleHint, required: true }),
      fields.input({ name: 'caseNumber', label: this.t.caseNumber, hint: this.t.caseNumberHint }),
      fields.input({ name: 'programme', label: this.t.programme, hint: `${this.t.programmeHint}${known}` }),
    ];
  }

  private textFields(fields: FieldSet): Field[] {
    return TEXTS.map((name) => {
      const hint = name === 'shortSummary' ? { hint: this.t.shortSummaryHint } : {};
      return fields.textArea({ name, label: this.t[name], rows: 6, ...hint });
    });
  }

  private answerChoices(fields: FieldSet): Choices {
    return fields.radios({ name: 'answers', label: this.t.answers }, [
      { value: 'oneForAll', text: this.t.oneForAll },
      { value: 'onePerDraft', text: this.t.onePerDraft },
    ]);
  }

  private samiParliamentChoices(fields: FieldSet): Choices {
    return fields.radios({ name: 'samiParliament', label: this.t.samiParliament }, [
      { value: 'undecided', text: this.t.undecided },
      { value: 'yes', text: this.t.yes },
      { value: 'no', text: this.t.no },
    ]);
  }

  private contactFields(fields: FieldSet, people: readonly HostPerson[]): Field[] {
    const officers = people.map(({ id, name, title }) => ({
      value: id,
      text: title === null ? name : `${name}, ${title}`,
    }));
    return [
      fields.select({ name: 'caseOfficerId', label: this.t.caseOfficer, required: true }, [
        { value: '', text: this.t.chooseOne },
        ...officers,
      ]),
      fields.input({ name: 'contactName', label: this.t.contactName }),
      fields.input({ name: 'contactPhone', label: this.t.contactPhone, type: 'tel' }),
      fields.input({ name: 'contactEmail', label: this.t.contactEmail, type: 'email' }),
    ];
  }

  private signatoryRows(fields: FieldSet): SignatoryRow[] {
    return Array.from({ length: MOST_SIGNATORIES }, (_, index) => {
      const row = index + 1;
      const signing = [
        { value: 'inOwnName', text: this.t.inOwnName },
        { value: 'onAuthority', text: this.t.onAuthority },
      ];
      return {
        legend: this.t.signatory(row),
        name: fields.input({ name: signatoryField('Name', row), label: this.t.name }),
        jobTitle: fields.input({ name: signatoryField('Title', row), label: this.t.jobTitle }),
        signing: fields.select({ name: signatoryField('Signing', row), label: this.t.signing }, signing),
      };
    });
  }

  private differencesFrom(typed: Typed, stored: Typed): { term: string; text: string }[] {
    return LABELLED.filter((name) => typedText(typed, name) !== typedText(stored, name)).map((name) => ({
      term: this.t[name],
      text: typedText(stored, name) || this.t.empty,
    }));
  }
}

/** What stands in the fields that are not shown, so that saving the form leaves it as it is. */
function keptFrom(typed: Typed): ConsultationFormPage['kept'] {
  return KEPT.map((name) => ({ name, value: typedText(typed, name) })).filter(({ value }) => value !== '');
}

/** What the hearing is about, from the one list of topics. */
function topicChoices(fields: FieldSet, language: Language): Choices {
  const { topics, topicsHint } = consultationFormPageWords[language];
  const choices = TOPICS.map((value) => ({ value, text: topicWords[language][value] }));
  return fields.boxes({ name: 'topics', label: topics, hint: topicsHint }, choices);
}

/** What an association is asked beside: who finds the page, and whether answers must name their drafts. */
function associationChoices(fields: FieldSet, language: Language): Choices[] {
  const words = associationFormWords[language];
  const visibilities = VISIBILITIES.map((value) => ({ value, text: visibilityWords[language][value] }));
  const namings = DRAFT_NAMINGS.map((value) => ({ value, text: words[value] }));
  return [
    fields.radios({ name: 'visibility', label: words.visibility }, visibilities),
    fields.radios({ name: 'draftNaming', label: words.draftNaming }, namings),
  ];
}

/** Where a form stands and leads. */
interface Place {
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  readonly cancelHref: string;
  readonly version: string;
  readonly voidsApproval: boolean;
}

function newPlace(language: Language): Place {
  const action = CONSULTATIONS_PATH;
  return { crumbs: listCrumbs(language), action, cancelHref: action, version: '0', voidsApproval: false };
}

function placeOf(consultation: Consultation, language: Language): Place {
  return {
    crumbs: crumbsTo(consultation, language),
    action: consultationPath(consultation.id, 'rediger'),
    cancelHref: consultationPath(consultation.id),
    version: String(consultation.version),
    voidsApproval: consultation.state === 'submittedForApproval' || consultation.state === 'approved',
  };
}

function statusOf({ stored, errors }: FormContent): number {
  if (stored) return 409;
  return errors.length > 0 ? 422 : 200;
}
