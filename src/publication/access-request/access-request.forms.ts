import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { BASIS_KEYS, type BasisKey } from '../withholding/legal-basis.js';
import { ACCESS_OUTCOMES, type AccessOutcome } from './access-request.entity.js';

/** A request as anyone may make it; only where the answer goes is needed. */
export class AccessRequestForm {
  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';

  @MaxLength(200, { message: 'tooLong' })
  name = '';

  @MaxLength(2000, { message: 'tooLong' })
  wish = '';
}

/** A decision; `basis` is empty when access is given in full. What is sent along is read beside it, since it is a list. */
export class AccessDecisionForm {
  @IsIn(ACCESS_OUTCOMES, { message: 'choice' })
  outcome!: AccessOutcome;

  @IsIn(['', ...BASIS_KEYS], { message: 'choice' })
  basis: BasisKey | '' = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(10_000, { message: 'tooLong' })
  words = '';
}
