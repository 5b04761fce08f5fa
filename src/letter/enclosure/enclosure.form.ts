import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';

/** Choosing files or links, and whether the response form goes along. */
export class EnclosureForm {
  @IsIn(['links', 'files'], { message: 'choice' })
  papers!: 'links' | 'files';

  /** A box: absent when it is not ticked. */
  @IsOptional()
  @IsIn(['yes'], { message: 'choice' })
  form?: 'yes';

  /** The version of the choice that was on the screen; 0 for none. */
  @Transform(({ value }) => Number(value))
  @IsInt({ message: 'number' })
  @Min(0, { message: 'number' })
  version!: number;
}
