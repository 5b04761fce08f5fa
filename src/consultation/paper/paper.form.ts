import { IsNotEmpty, MaxLength } from 'class-validator';

/** What a paper is called. */
export class PaperForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(300, { message: 'tooLong' })
  title = '';
}
