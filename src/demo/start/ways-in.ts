import type { INestApplicationContext } from '@nestjs/common';
import { SignInService } from '../../identity/sign-in/sign-in.service.js';
import { Settings } from '../../shared/config/settings.js';
import { Database } from '../../shared/database/database.js';
import type { Cast } from '../cast/cast.js';
import { guests } from '../content/index.js';
import type { OpenDemonstration } from './open-demonstration.js';

const SEVEN_DAYS_SECONDS = 7 * 24 * 60 * 60;

const PARTS: Readonly<Record<keyof Cast, string>> = {
  adviser: 'adviser',
  approver: 'approver',
  summariser: 'summariser',
  secretary: 'secretary of an umbrella',
};

/** A new sign-in link for each of the cast. */
export async function signInLines(context: INestApplicationContext, cast: Cast): Promise<readonly string[]> {
  const signIn = context.get(SignInService);
  const lines = await context.get(Database).write(async (transaction) => {
    const made: string[] = [];
    for (const part of ['adviser', 'approver', 'summariser', 'secretary'] as const) {
      const address = await signIn.makeLink(transaction, cast[part].id, SEVEN_DAYS_SECONDS);
      made.push(`  ${cast[part].name}, ${PARTS[part]} (${cast[part].hostName})\n    ${address}`);
    }
    return made;
  });
  return ['Sign in as one of these; each link works once, within seven days:', ...lines];
}

/** The addresses that a body and an umbrella body got in their letters, and where all the letters are. */
export async function answerLines(
  context: INestApplicationContext,
  demonstration: OpenDemonstration,
  consultationId: string,
): Promise<readonly string[]> {
  const { baseUrl, smtpUrl } = context.get(Settings);
  const [body, umbrella] = [guests.body.organisation, guests.umbrella.organisation];
  const mailbox = `Every e-mail is in the built-in mailbox, for whoever is signed in: ${baseUrl}/postkasse`;
  return [
    'Answer for a body or an umbrella, as from the e-mail they got, without signing in:',
    `  ${body}\n    ${await demonstration.answerAddress(consultationId, body)}`,
    `  ${umbrella}\n    ${await demonstration.answerAddress(consultationId, umbrella)}`,
    ...(smtpUrl === undefined ? [mailbox] : []),
  ];
}
