import { Transform } from 'class-transformer';
import { IsIn, IsInt, Min } from 'class-validator';

/** Choosing files or links. */
export class EnclosureForm {
  @IsIn(['links', 'files'], { message: 'choice' })
  papers!: 'links' | 'files';

  /** The version of the choice that was on the screen; 0 for none. */
  @Transform(({ value }) => Number(value))
  @IsInt({ message: 'number' })
  @Min(0, { message: 'number' })
  version!: number;
}
