import { IsNotEmpty, MaxLength } from 'class-validator';

const LONGEST_NOTE = 1_000;

/** What was done with a mail. */
export class FinishForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(LONGEST_NOTE, { message: 'tooLong' })
  note!: string;
}

/** Why a message came back. */
export class BounceForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(LONGEST_NOTE, { message: 'tooLong' })
  bounceNote!: string;
}
