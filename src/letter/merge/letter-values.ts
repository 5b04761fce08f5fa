import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Question } from '../../consultation/question/question.entity.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { answerOnPaper } from '../document/answer-on-paper.js';
import type { LetterMatter, LetterRecipient } from '../letter-matter.js';
import { announcementOccasion, asksForAnswer, type LetterOccasion } from '../letter-occasion.js';
import { letterTextWords } from '../letter-text.words.js';
import type { OuterMatter } from '../treatment/outer-matter.js';
import type { Treatment } from '../treatment/treatments.js';
import type { LetterValues, QuestionInLetter } from './letter-fields.js';
import { linesOf } from './shielded-values.js';

const WEEKDAYS: Readonly<Record<LanguageForm, Intl.DateTimeFormat>> = {
  nb: weekdayFormat('nb-NO'),
  nn: weekdayFormat('nn-NO'),
  en: weekdayFormat('en-GB'),
};
const BULLET_SIGN = /^[-*•·–]\s+/;

/** The values of every field for one recipient, in the language form that the recipient is written to. */
export function letterValues(
  matter: LetterMatter,
  recipient: LetterRecipient,
  occasion: LetterOccasion = announcementOccasion,
): LetterValues {
  const { consultation, papers } = matter.outline;
  const form = recipient.languageForm;
  return {
    recipientName: recipient.name,
    ...deadlineValues(recipient.deadlineOn, form),
    ...senderValues(matter, form),
    ...occasionValues(occasion, form),
    answerOnPaper: recipient.reach === 'paper' && asksForAnswer(occasion) ? answerOnPaper(matter, form) : '',
    isOnPaper: recipient.reach === 'paper',
    daysLeft: daysLeftOf(recipient.deadlineOn, matter.at, form),
    title: consultation.title,
    caseNumber: consultation.caseNumber,
    shortSummary: consultation.shortSummary,
    background: consultation.background,
    goals: consultation.goals,
    goalPoints: pointsOf(consultation.goals),
    mainChanges: consultation.mainChanges,
    mainChangePoints: pointsOf(consultation.mainChanges),
    notUnderConsultation: consultation.notUnderConsultation,
    notUnderConsultationPoints: pointsOf(consultation.notUnderConsultation),
    drafts: matter.outline.drafts.map(({ draft }, index) => ({
      number: index + 1,
      title: draft.title,
      shortTitle: draft.shortTitle,
    })),
    questions: questionsOf(matter.outline, form),
    papers: papers.map((paper, index) => ({ number: index + 1, title: paper.title })),
    otherRounds: matter.otherRounds[form],
    separateAnswers: consultation.separateAnswers,
    ...internalValues(matter, form),
  };
}

function senderValues(matter: LetterMatter, form: LanguageForm) {
  const { contactName, contactPhone: contactTelephone, contactEmail } = matter.outline.consultation;
  return {
    date: formatDay(CalendarDay.at(matter.at), form),
    hostName: matter.host.name,
    mailbox: matter.host.mailbox ?? '',
    portalAddress: matter.portalAddress,
    contactName,
    contactTelephone,
    contactEmail,
    // Offentleglova binds state bodies; an association decides for itself who reads its answers.
    answersArePublic: matter.host.kind === 'stateBody',
  };
}

const NO_OUTER: OuterMatter = { hostName: '', title: '', caseNumber: '', throughHostName: '' };
const NO_TREATMENT: Treatment = { organName: '', meetingOn: null };

/** What the letter of an internal hearing says of the hearing that it answers in. */
function internalValues({ outer, treatment, outline }: LetterMatter, form: LanguageForm) {
  const { hostName, title, caseNumber, throughHostName } = outer ?? NO_OUTER;
  const { organName, meetingOn } = treatment ?? NO_TREATMENT;
  const { deadline: meeting, deadlineWeekday: meetingWeekday } = deadlineValues(meetingOn, form);
  return {
    outerHostName: hostName,
    outerTitle: title,
    outerCaseNumber: caseNumber,
    throughHostName,
    organName,
    meeting,
    meetingWeekday,
    // Nobody must choose between one draft and none.
    mustNameDrafts: outline.consultation.mustNameDrafts && outline.drafts.length > 1,
  };
}

function occasionValues(occasion: LetterOccasion, form: LanguageForm) {
  const { deadline: formerDeadline, deadlineWeekday: formerDeadlineWeekday } = deadlineValues(
    occasion.formerDeadlineOn,
    form,
  );
  return {
    formerDeadline,
    formerDeadlineWeekday,
    reason: occasion.reason,
    correctedDraft: occasion.draftTitle,
    whatChanged: occasion.whatChanged,
    whatChangedPoints: pointsOf(occasion.whatChanged),
    summaryAddress: occasion.summaryAddress,
  };
}

function daysLeftOf(deadlineOn: CalendarDay | null, at: Date, form: LanguageForm): string {
  const days = deadlineOn === null ? -1 : CalendarDay.at(at).daysUntil(deadlineOn);
  return days < 0 ? '' : letterTextWords[form].daysLeft(days);
}

function deadlineValues(deadlineOn: CalendarDay | null, form: LanguageForm) {
  if (deadlineOn === null) return { deadline: '', deadlineWeekday: '' };
  return { deadline: formatDay(deadlineOn, form), deadlineWeekday: WEEKDAYS[form].format(deadlineOn.toUtcMidnight()) };
}

function weekdayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
}

/** The lines of a text, without the signs that people put before points. */
function pointsOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.replace(BULLET_SIGN, ''));
}

function questionsOf(outline: ConsultationOutline, form: LanguageForm): readonly QuestionInLetter[] {
  return outline.questions.map((question, index) => ({
    number: index + 1,
    text: question.text,
    help: question.help ?? '',
    about: aboutOf(question, outline, form),
  }));
}

function aboutOf(question: Question, { drafts }: ConsultationOutline, form: LanguageForm): string {
  const words = letterTextWords[form];
  const titleOf = (draftId: string | null): string =>
    drafts.find(({ draft }) => draft.id === draftId)?.draft.shortTitle ?? '';
  switch (question.scope) {
    case 'consultation':
      return '';
    case 'eachDraft':
      return question.draftIds.length === 0
        ? words.eachDraft
        : words.aboutDrafts(question.draftIds.map(titleOf).join(', '));
    case 'draft':
      return words.aboutDraft(titleOf(question.draftId));
    case 'section': {
      const sections = drafts.flatMap((outlined) => outlined.sections);
      const section = sections.find(({ id }) => id === question.sectionId);
      return words.aboutSection([section?.number, section?.title].filter(Boolean).join(' '), titleOf(question.draftId));
    }
  }
}
