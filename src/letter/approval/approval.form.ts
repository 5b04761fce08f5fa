import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

/** Approving exactly what was on the screen. */
export class ApprovalForm {
  @Matches(/^[0-9a-f]{64}$/, { message: 'required' })
  digest!: string;
}

/** Returning a hearing to its author. */
export class ReturnForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(5000, { message: 'tooLong' })
  note!: string;
}
