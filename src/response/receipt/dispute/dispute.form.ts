import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FormWords } from '../../../shared/web/form.js';
import { disputeWords } from './dispute.words.js';

const LONGEST = 2000;

/** What a body may say of an answer that is not from it. */
export class DisputeForm {
  @IsOptional()
  @IsString({ message: 'tooMuch' })
  @MaxLength(LONGEST, { message: 'tooMuch' })
  said?: string;
}

/** What was found out about a disputed answer. */
export class SettlementForm {
  @IsString({ message: 'found' })
  @IsNotEmpty({ message: 'found' })
  @MaxLength(LONGEST, { message: 'tooMuch' })
  settlement!: string;
}

export const DISPUTE_FORM_WORDS: FormWords = {
  tooMuch: { nb: disputeWords.nb.tooLong, nn: disputeWords.nn.tooLong, en: disputeWords.en.tooLong },
  found: { nb: disputeWords.nb.required, nn: disputeWords.nn.required, en: disputeWords.en.required },
};
