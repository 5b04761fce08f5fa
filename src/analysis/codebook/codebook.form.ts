import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** A tag as it is added or defined. */
export class TagForm {
  @MinLength(1, { message: 'required' })
  @MaxLength(120, { message: 'tooLong' })
  name!: string;

  @MaxLength(2000, { message: 'tooLong' })
  definition!: string;

  /** Empty for the top. */
  @IsOptional()
  @IsString()
  parentId?: string;
}
