import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Why a file is let out of quarantine. */
export class ReleaseForm {
  @IsString()
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason!: string;
}
