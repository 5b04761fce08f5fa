import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { ANSWER_REACHES, type AnswerReach } from './inquiry-status.js';

/** A question as somebody writes it. */
export class InquiryForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(200, { message: 'tooLong' })
  name = '';

  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  text = '';
}

/** An answer as an editor of the hearing writes it. */
export class InquiryAnswerForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  question = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(10_000, { message: 'tooLong' })
  answer = '';

  @IsIn(ANSWER_REACHES, { message: 'choice' })
  reach!: AnswerReach;
}
