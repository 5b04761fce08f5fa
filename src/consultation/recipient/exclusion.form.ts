import { IsNotEmpty, MaxLength } from 'class-validator';

/** Who is left out, and why. */
export class ExclusionForm {
  @IsNotEmpty({ message: 'required' })
  key = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(1000, { message: 'tooLong' })
  reason = '';
}
