import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** "No remarks", or declining to answer. */
export class NoRemarksForm {
  @IsIn(['withoutRemarks', 'declines'], { message: 'choice' })
  replyKind!: 'withoutRemarks' | 'declines';

  @IsOptional()
  @MaxLength(2000, { message: 'tooLong' })
  declineReason?: string;

  @IsOptional()
  @IsString()
  version?: string;
}

/** The body that one stands behind or answers through: chosen from the hearing, or named freely. */
export class NamedBodyForm {
  @IsOptional()
  @IsString()
  invitation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'tooLong' })
  freeName?: string;

  @IsOptional()
  @IsString()
  version?: string;
}
