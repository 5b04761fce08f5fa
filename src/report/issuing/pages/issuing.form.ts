import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { LANGUAGES, type Language } from '../../../shared/language/words.js';
import { NEW_HEARING_ANSWERS, type NewHearingAnswer } from '../summary-version-status.js';

/** Submitting: the reason for what remains may be blank when nothing does. */
export class SubmissionForm {
  @IsIn(LANGUAGES, { message: 'choice' })
  language!: Language;

  @IsIn(NEW_HEARING_ANSWERS, { message: 'choice' })
  newHearing!: NewHearingAnswer;

  @IsString({ message: 'required' })
  @MinLength(1, { message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  newHearingReason!: string;

  @IsString({ message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  reason!: string;
}

/** Approving exactly what was read. */
export class VersionApprovalForm {
  @Matches(/^[0-9a-f]{64}$/, { message: 'required' })
  digest!: string;
}

/** Returning, with what must be changed. */
export class VersionReturnForm {
  @IsString({ message: 'required' })
  @MinLength(1, { message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  note!: string;
}
