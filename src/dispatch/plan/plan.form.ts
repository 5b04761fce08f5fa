import { IsNotEmpty, Matches, MaxLength } from 'class-validator';

/** Approving or sending exactly what was on the screen: its SHA-256. */
export class SeenPlanForm {
  @Matches(/^[0-9a-f]{64}$/, { message: 'required' })
  digest!: string;
}

/** Returning a letter to whoever planned it. */
export class PlanReturnForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(5000, { message: 'tooLong' })
  note!: string;
}
