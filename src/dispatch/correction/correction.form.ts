import { IsNotEmpty, MaxLength } from 'class-validator';

/** What an adviser writes of a corrected draft, as the bodies will read it. */
export class CorrectionForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(5000, { message: 'tooLong' })
  whatChanged = '';
}
