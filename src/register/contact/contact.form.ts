import { MaxLength } from 'class-validator';
import type { Typed } from '../../shared/web/form.js';
import { IsEmailOrEmpty } from '../register-rules.js';
import type { ContactInputs } from './contact.service.js';

const LONGEST_NAME = 200;

/** The addresses of a body or a group. */
export class ContactForm {
  @IsEmailOrEmpty() consultationEmail = '';
  @MaxLength(LONGEST_NAME, { message: 'tooLong' }) consultationName = '';
  @IsEmailOrEmpty() generalEmail = '';
  @MaxLength(LONGEST_NAME, { message: 'tooLong' }) generalName = '';
}

export function inputsFrom(form: ContactForm): ContactInputs {
  return {
    consultation: { email: form.consultationEmail, name: form.consultationName },
    general: { email: form.generalEmail, name: form.generalName },
  };
}

export function typedOf({ consultation, general }: ContactInputs): Typed {
  return {
    consultationEmail: consultation.email,
    consultationName: consultation.name,
    generalEmail: general.email,
    generalName: general.name,
  };
}
