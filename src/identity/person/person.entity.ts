import { Check, Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { Language } from '../../shared/language/words.js';

/** Somebody who can sign in (person). */
@Entity('person')
@Index('ux_person_email', ['email'], { unique: true })
@Check('ck_person_language', `"language" IN ('nb', 'nn', 'en')`)
export class Person {
  @IdColumn() id!: string;
  @TextColumn() name!: string;
  /** In lower case; what the person signs in with. */
  @TextColumn() email!: string;
  /** Title as it stands below a letter, such as "avdelingsdirektør". */
  @OptionalTextColumn() title!: string | null;
  /** scrypt, with its own salt and cost; null until the person has chosen a password. */
  @OptionalTextColumn() passwordHash!: string | null;
  @TextColumn() language!: Language;
  @BooleanColumn() isActive!: boolean;
  @InstantColumn() createdAt!: Date;
}
