import { IsNotEmpty, MaxLength } from 'class-validator';

/** Why a hearing is stopped. */
export class CancellationForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';
}
