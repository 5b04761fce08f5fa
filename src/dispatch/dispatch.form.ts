import { Matches } from 'class-validator';

/** The confirmation of a dispatch: the SHA-256 of what the person saw approved. */
export class DispatchForm {
  @Matches(/^[0-9a-f]{64}$/, { message: 'required' })
  digest!: string;
}
