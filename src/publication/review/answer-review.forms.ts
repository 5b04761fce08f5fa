import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { REDACTION_METHODS, type RedactionMethod } from '../redaction/redacted-variant.entity.js';
import { BASIS_KEYS, type BasisKey } from '../withholding/legal-basis.js';

/** Why an answer is taken down, or a withholding reversed. */
export class ReasonForm {
  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';
}

class BasisForm {
  @IsIn(BASIS_KEYS, { message: 'choice' })
  basis!: BasisKey;

  @MaxLength(2000, { message: 'tooLong' })
  note = '';
}

/** Withholding the whole answer, or a file of it: `answer`, or the id of the attachment. */
export class WholeForm extends BasisForm {
  @IsNotEmpty({ message: 'choice' })
  what = '';
}

/** Withholding passages. The paragraphs and proposals that were ticked are read beside it, since they are lists. */
export class PassagesForm extends BasisForm {
  @MaxLength(20_000, { message: 'tooLong' })
  words = '';

  @IsIn(REDACTION_METHODS, { message: 'choice' })
  method: RedactionMethod = 'text';
}
