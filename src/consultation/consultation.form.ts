import { IsIn, IsNotEmpty, MaxLength, Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import type { FormWords, Typed } from '../shared/web/form.js';
import { typedList, typedText } from '../shared/web/form.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { CaseNumber } from './case-number.js';
import { DRAFT_NAMINGS, type ConsultationInput, type DraftNaming, type SignatoryInput } from './consultation-input.js';
import {
  SAMI_PARLIAMENT_ANSWERS,
  VISIBILITIES,
  type SamiParliamentAnswer,
  type Visibility,
} from './consultation.entity.js';
import { topicFrom } from './topic/topics.js';

/** As many as a letter has room for. */
export const MOST_SIGNATORIES = 4;

const LONGEST_TITLE = 300;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 50_000;

const line = (): PropertyDecorator => MaxLength(LONGEST_LINE, { message: 'tooLong' });
const text = (): PropertyDecorator => MaxLength(LONGEST_TEXT, { message: 'tooLong' });

const IsDayOrEmpty = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'day', validator: { validate: (value) => value === '' || CalendarDay.parse(String(value)).ok } },
    options,
  );

const IsCaseNumberOrEmpty = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'caseNumber', validator: { validate: (value) => value === '' || CaseNumber.parse(String(value)).ok } },
    options,
  );

/** What the form says beside a field, where the common words do not do. */
export const consultationFormWords: FormWords = {
  caseNumber: {
    nb: 'Skriv saksnummeret slik: 17/20347.',
    nn: 'Skriv saksnummeret slik: 17/20347.',
    en: 'Write the case number like this: 17/20347.',
  },
  phone: {
    nb: 'Skriv telefonnummeret med tall og mellomrom, for eksempel 810 20 050.',
    nn: 'Skriv telefonnummeret med tal og mellomrom, til dømes 810 20 050.',
    en: 'Write the telephone number with digits and spaces, such as 810 20 050.',
  },
  samiReason: {
    nb: 'Skriv hvorfor Sametinget skal eller ikke skal konsulteres.',
    nn: 'Skriv kvifor Sametinget skal eller ikkje skal konsulterast.',
    en: 'Write why Sametinget is to be consulted, or is not.',
  },
};

/** What an adviser writes about a hearing. Only the title must be there from the beginning; the overview says what else is missing. */
export class ConsultationForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(LONGEST_TITLE, { message: 'tooLong' })
  title = '';

  @IsCaseNumberOrEmpty({ message: 'caseNumber' })
  caseNumber = '';

  @line() programme = '';
  @text() shortSummary = '';
  @text() background = '';
  @text() goals = '';
  @text() notUnderConsultation = '';
  @text() mainChanges = '';
  @line() contactName = '';

  @Matches(/^[+\d][\d ]{4,20}$|^$/, { message: 'phone' })
  contactPhone = '';

  @Matches(/^[^\s@]+@[^\s@]+\.[^\s@]+$|^$/, { message: 'email' })
  contactEmail = '';

  @IsNotEmpty({ message: 'choice' })
  caseOfficerId = '';

  @IsIn(SAMI_PARLIAMENT_ANSWERS, { message: 'choice' })
  samiParliament: SamiParliamentAnswer = 'undecided';

  @ValidateIf((form: ConsultationForm) => form.samiParliament !== 'undecided')
  @IsNotEmpty({ message: 'samiReason' })
  @text()
  samiParliamentReason = '';

  @IsIn(['oneForAll', 'onePerDraft'], { message: 'choice' })
  answers: 'oneForAll' | 'onePerDraft' = 'oneForAll';

  @IsDayOrEmpty({ message: 'day' })
  deadlineOn = '';

  @text() shortDeadlineReason = '';

  /** Empty at a state body, which is not asked: its hearings are public. */
  @IsIn(['', ...VISIBILITIES], { message: 'choice' })
  visibility: Visibility | '' = '';

  /** Empty at a state body. */
  @IsIn(['', ...DRAFT_NAMINGS], { message: 'choice' })
  draftNaming: DraftNaming | '' = '';
}

/** The name of a signatory's field; rows count from 1. */
export const signatoryField = (part: 'Name' | 'Title' | 'Signing', row: number): string =>
  `signatory${part}${String(row)}`;

/** The typed values of a form that had no errors. */
export function inputFrom(form: ConsultationForm, typed: Typed): ConsultationInput {
  const caseNumber = CaseNumber.parse(form.caseNumber);
  const deadline = CalendarDay.parse(form.deadlineOn);
  const { visibility, draftNaming, ...said } = form;
  return {
    ...said,
    ...(visibility === '' ? {} : { visibility }),
    ...(draftNaming === '' ? {} : { draftNaming }),
    caseNumber: caseNumber.ok ? caseNumber.value.toString() : '',
    deadlineOn: deadline.ok ? deadline.value : null,
    signatories: signatoriesFrom(typed),
    topics: typedList(typed, 'topics')
      .map(topicFrom)
      .filter((topic) => topic !== undefined),
  };
}

/** The signatories in their rows; a row without a name is no signatory. */
function signatoriesFrom(typed: Typed): SignatoryInput[] {
  const rows: SignatoryInput[] = [];
  for (let row = 1; row <= MOST_SIGNATORIES; row += 1) {
    const name = typedText(typed, signatoryField('Name', row)).slice(0, LONGEST_LINE);
    if (name === '') continue;
    const title = typedText(typed, signatoryField('Title', row)).slice(0, LONGEST_LINE);
    const signing = typedText(typed, signatoryField('Signing', row)) === 'onAuthority' ? 'onAuthority' : 'inOwnName';
    rows.push({ name, title, signing });
  }
  return rows;
}

/** The form as it shows a hearing that exists. */
export function typedOf(input: ConsultationInput): Typed {
  const typed: Record<string, string | readonly string[]> = { topics: input.topics ?? [] };
  for (const [field, value] of Object.entries(input)) if (typeof value === 'string') typed[field] = value;
  typed['deadlineOn'] = input.deadlineOn?.toString() ?? '';
  input.signatories.forEach(({ name, title, signing }, index) => {
    typed[signatoryField('Name', index + 1)] = name;
    typed[signatoryField('Title', index + 1)] = title;
    typed[signatoryField('Signing', index + 1)] = signing;
  });
  return typed;
}
