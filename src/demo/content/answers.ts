import type { AnswerContent } from './content.types.js';
import { countyGovernorAnswers } from './answers/county-governor.js';
import { ksAndCopies } from './answers/ks-and-copies.js';
import { lateAndUninvited } from './answers/late-and-uninvited.js';
import { legeforeningenAnswer } from './answers/legeforeningen.js';
import { municipalForms } from './answers/municipal-forms.js';
import { municipalLetters } from './answers/municipal-letters.js';
import { sandefjordAnswers } from './answers/preliminary-and-decision.js';
import { professionAnswers } from './answers/professions.js';
import { replacedAndReplacing } from './answers/replaced-answer.js';
import { researchAnswers } from './answers/research.js';
import { stateAnswers } from './answers/state.js';
import { answersThroughOthers, answersWithoutRemarks } from './answers/through-others.js';
import { treatmentCentreAnswers } from './answers/treatment-centres.js';
import { trustAnswers } from './answers/trusts.js';
import { userOrganisationForms } from './answers/user-organisation-forms.js';
import { userOrganisationLetters } from './answers/user-organisation-letters.js';

/** Every answer to the hearing of 2018, in the order it came in; an earlier version stands before the one that replaces it. */
export const answers: readonly AnswerContent[] = [
  legeforeningenAnswer,
  ...answersThroughOthers,
  ...answersWithoutRemarks,
  ...ksAndCopies,
  ...municipalLetters,
  ...sandefjordAnswers,
  ...municipalForms,
  ...trustAnswers,
  ...replacedAndReplacing,
  ...treatmentCentreAnswers,
  ...userOrganisationLetters,
  ...userOrganisationForms,
  ...professionAnswers,
  ...stateAnswers,
  ...countyGovernorAnswers,
  ...researchAnswers,
  ...lateAndUninvited,
].sort((one, other) => one.submittedOn.localeCompare(other.submittedOn));
