import { IsNotEmpty, MaxLength } from 'class-validator';

/** What the adviser says of the next round. */
export class RoundForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(300, { message: 'tooLong' })
  title = '';

  @MaxLength(200, { message: 'tooLong' })
  programme = '';
}
