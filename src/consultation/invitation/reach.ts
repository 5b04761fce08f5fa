import { isEmail } from 'class-validator';

/** The ways a letter can reach a body (forsendelsesmåte): by e-mail, or on paper when no e-mail address can be used. */
export type Reach = 'email' | 'paper';

/** Why a letter goes on paper. */
export const PAPER_REASONS = ['noAddress', 'unusableAddress'] as const;
export type PaperReason = (typeof PAPER_REASONS)[number];

/** Why no e-mail can be sent to the address; null when one can. */
export function reasonForPaper({ email }: { readonly email: string | null }): PaperReason | null {
  if (email === null || email.trim() === '') return 'noAddress';
  return isEmail(email) ? null : 'unusableAddress';
}

/** How a letter reaches whoever has this address. */
export function reachOf(recipient: { readonly email: string | null }): Reach {
  return reasonForPaper(recipient) === null ? 'email' : 'paper';
}
