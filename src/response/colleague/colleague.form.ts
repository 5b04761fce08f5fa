import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { LINK_ROLES, type LinkRole } from '../../consultation/invitation/response-link.entity.js';
import type { FormWords } from '../../shared/web/form.js';
import { colleagueWords } from './colleague.words.js';

/** Inviting a colleague. The name goes into an e-mail of ours, so that it may not be an address to click on. */
export class InviteForm {
  @MaxLength(80, { message: 'tooLong' })
  @Matches(/^[^/@<>\p{Cc}]*$/u, { message: 'plainName' })
  @IsNotEmpty({ message: 'required' })
  name!: string;

  @MaxLength(254, { message: 'tooLong' })
  @IsEmail({}, { message: 'email' })
  @IsNotEmpty({ message: 'required' })
  email!: string;

  @IsIn(LINK_ROLES, { message: 'choice' })
  role!: LinkRole;
}

/** Letting a colleague do more, or less. */
export class RoleForm {
  @IsIn(LINK_ROLES, { message: 'choice' })
  role!: LinkRole;
}

export const INVITE_WORDS: FormWords = {
  plainName: {
    nb: colleagueWords.nb.plainName,
    nn: colleagueWords.nn.plainName,
    en: colleagueWords.en.plainName,
  },
};
