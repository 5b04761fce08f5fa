import { IsEmail, MaxLength } from 'class-validator';

/** An address whose links somebody asks for. */
export class LostLinkForm {
  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';
}
