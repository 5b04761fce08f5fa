import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

const LONGEST_TEXT = 100_000;

/** The text about one part of the summary. */
export class PartTextForm {
  @IsString({ message: 'required' })
  place!: string;

  @IsString({ message: 'required' })
  @MaxLength(LONGEST_TEXT, { message: 'tooLong' })
  text!: string;

  @Type(() => Number)
  @IsInt({ message: 'number' })
  @Min(0, { message: 'number' })
  seenVersion!: number;
}

/** Issuing: the reason for what is not decided, which may be blank when everything is. */
export class IssueForm {
  @IsString({ message: 'required' })
  @MaxLength(4000, { message: 'tooLong' })
  reason!: string;
}
