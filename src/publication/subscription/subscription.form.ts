import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '../../shared/language/words.js';

/** What somebody wants to be told of, and where. */
export class SubscriptionForm {
  /** As `targetKey` writes it; whether there is such a hearing is for the service to say. */
  @MaxLength(80, { message: 'choice' })
  om = '';

  @IsEmail({}, { message: 'email' })
  @MaxLength(254, { message: 'tooLong' })
  email = '';

  @IsIn([...LANGUAGES], { message: 'choice' })
  malform: Language = 'nb';
}
