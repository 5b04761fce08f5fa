import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** A tag as it is added or defined. */
export class TagForm {
  @MinLength(1, { message: 'required' })
  @MaxLength(120, { message: 'tooLong' })
  name!: string;

  @MaxLength(2000, { message: 'tooLong' })
  definition!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'tooLong' })
  example?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'tooLong' })
  defaultText?: string;

  /** A person's id; empty for nobody in particular. */
  @IsOptional()
  @IsString()
  assigneeId?: string;

  /** Empty for the top. */
  @IsOptional()
  @IsString()
  parentId?: string;
}

/** The new tags that one is split into: one, or two. */
export class SplitForm {
  @MinLength(1, { message: 'required' })
  @MaxLength(120, { message: 'tooLong' })
  firstName!: string;

  @MaxLength(2000, { message: 'tooLong' })
  firstDefinition!: string;

  @IsOptional()
  @IsString()
  @MaxLength(120, { message: 'tooLong' })
  secondName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { message: 'tooLong' })
  secondDefinition?: string;
}
