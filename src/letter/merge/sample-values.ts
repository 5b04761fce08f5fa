import type { LanguageForm } from '../../shared/language/words.js';
import { fieldSamples } from './letter-field.words.js';
import type { LetterValues } from './letter-fields.js';

/** The values of an invented letter: the examples that stand beside the fields, with one item in each list. */
export function sampleValues(form: LanguageForm): LetterValues {
  const { drafts, questions, papers, otherRounds, ...samples } = fieldSamples[form];
  return {
    ...samples,
    goalPoints: [samples.goalPoints],
    mainChangePoints: [samples.mainChangePoints],
    notUnderConsultationPoints: [samples.notUnderConsultationPoints],
    drafts: [{ number: 1, title: drafts, shortTitle: drafts }],
    questions: [{ number: 1, text: questions, help: '', about: '' }],
    papers: [{ number: 1, title: papers }],
    otherRounds: [{ title: otherRounds, drafts, deadline: samples.formerDeadline, status: '' }],
    whatChangedPoints: [samples.whatChangedPoints],
    // The sample goes by e-mail.
    answerOnPaper: '',
    isOnPaper: false,
    answersArePublic: true,
    separateAnswers: false,
    mustNameDrafts: false,
  };
}
