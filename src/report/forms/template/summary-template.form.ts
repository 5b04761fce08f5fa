import { IsString, MaxLength, MinLength } from 'class-validator';

/** A new template: its name; its file comes beside. */
export class SummaryTemplateForm {
  @IsString({ message: 'required' })
  @MinLength(1, { message: 'required' })
  @MaxLength(100, { message: 'tooLong' })
  name!: string;
}
