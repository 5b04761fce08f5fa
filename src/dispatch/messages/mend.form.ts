import { IsEmail, IsNotEmpty, IsOptional, MaxLength, ValidateBy } from 'class-validator';
import { isEmailAddress } from '../../register/contact/email-address.js';

const LONGEST_WHY = 500;

/** One bare address, as the register takes it: what is mended here must be what the register can keep. */
const IsRegisterAddress = (): PropertyDecorator =>
  ValidateBy(
    { name: 'registerAddress', validator: { validate: (value) => isEmailAddress(String(value)) } },
    { message: 'email' },
  );

/** A mended address. `register` is «ja» when the register is to be mended as well. */
export class MendForm {
  @IsRegisterAddress() @IsEmail({}, { message: 'email' }) @IsNotEmpty({ message: 'required' }) address = '';
  @IsOptional() @MaxLength(2) register = '';
}

/** How it is known that an uncertain letter arrived. */
export class ArrivalForm {
  @MaxLength(LONGEST_WHY, { message: 'tooLong' }) @IsNotEmpty({ message: 'required' }) why = '';
}
