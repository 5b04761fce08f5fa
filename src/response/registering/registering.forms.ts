import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

/** A note to an answer. */
export class NoteForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  note!: string;
}

/** Why something is done. */
export class ReasonForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason!: string;
}

/** How an answer stands to another of the same body. */
export class RelationForm {
  @IsNotEmpty({ message: 'required' })
  other!: string;

  @IsIn(['supplements', 'replaces'], { message: 'choice' })
  relation!: 'supplements' | 'replaces';
}

/** Where an answer belongs. */
export class MoveForm extends ReasonForm {
  @IsNotEmpty({ message: 'required' })
  horing!: string;

  @IsNotEmpty({ message: 'choice' })
  invitation!: string;
}
