import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** A standard text as it is added or written anew. */
export class StandardTextForm {
  @MinLength(1, { message: 'required' })
  @MaxLength(120, { message: 'tooLong' })
  title!: string;

  @MinLength(1, { message: 'required' })
  @MaxLength(8000, { message: 'tooLong' })
  text!: string;

  /** Only when it is added; what is not a reach is this hearing alone. */
  @IsOptional()
  @IsString()
  reach?: string;
}
