import { IsEmail, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import type { FormWords } from '../../shared/web/form.js';
import { delegationWords } from './delegation.words.js';

/** Who starts an internal hearing. The name goes into e-mails of ours, so that it may not be an address to click on. */
export class StartForm {
  @MaxLength(80, { message: 'tooLong' })
  @Matches(/^[^/@<>\p{Cc}]*$/u, { message: 'plainName' })
  @IsNotEmpty({ message: 'required' })
  name!: string;

  @MaxLength(254, { message: 'tooLong' })
  @IsEmail({}, { message: 'email' })
  @IsNotEmpty({ message: 'required' })
  email!: string;
}

/** Whom a body lets answer in its place, with a message that leads nowhere else. */
export class ForwardForm {
  @MaxLength(80, { message: 'tooLong' })
  @Matches(/^[^/@<>\p{Cc}]*$/u, { message: 'plainName' })
  @IsNotEmpty({ message: 'required' })
  answererName!: string;

  @MaxLength(254, { message: 'tooLong' })
  @IsEmail({}, { message: 'email' })
  @IsNotEmpty({ message: 'required' })
  answererEmail!: string;

  @MaxLength(1000, { message: 'tooLong' })
  @Matches(/^(?!.*(:\/\/|www\.|[<>]))/isu, { message: 'plainMessage' })
  message!: string;
}

const saidInAll = (key: 'plainName' | 'plainMessage'): FormWords[string] => ({
  nb: delegationWords.nb[key],
  nn: delegationWords.nn[key],
  en: delegationWords.en[key],
});

export const DELEGATION_FORM_WORDS: FormWords = {
  plainName: saidInAll('plainName'),
  plainMessage: saidInAll('plainMessage'),
};
