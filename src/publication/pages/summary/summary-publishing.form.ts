import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

/** Which issue is put before the public. */
export class PublishForm {
  @Matches(/^\d{1,6}$/, { message: 'number' }) number = '';
}

/** Why a summary is taken down. */
export class TakeDownForm {
  @IsNotEmpty({ message: 'required' }) @MaxLength(2000, { message: 'tooLong' }) reason = '';
}
