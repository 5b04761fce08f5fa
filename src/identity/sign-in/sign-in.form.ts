import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';

/** Signing in with a password. */
export class SignInForm {
  @IsEmail({}, { message: 'email' })
  email!: string;

  @IsNotEmpty({ message: 'required' })
  @MaxLength(500, { message: 'tooLong' })
  password!: string;
}

/** Asking for a one-time link. */
export class LinkForm {
  @IsEmail({}, { message: 'email' })
  linkEmail!: string;
}
