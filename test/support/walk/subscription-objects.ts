import { SubscriptionLinks, type SubscriptionDeed } from '../../../src/publication/subscription/subscription-links.js';
import { Subscription } from '../../../src/publication/subscription/subscription.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** What the addresses in e-mails to subscribers name, and the body whose overview the desk prints. */
export async function subscriptionObjects(test: TestApp, { id, invited }: FinishedHearing): Promise<Objects> {
  const now = test.clock.now();
  const subscriptionId = newId();
  await test.database.write((transaction) =>
    transaction.insert(Subscription, {
      id: subscriptionId,
      email: `${id}@leser.example`,
      target: 'all',
      consultationId: null,
      languageForm: 'nb',
      askedAt: now,
      confirmedAt: now,
      endedAt: null,
    }),
  );
  const links = test.app.get(SubscriptionLinks, { strict: false });
  const secretOf = (deed: SubscriptionDeed): string => links.pathOf(deed, subscriptionId).split('/').at(-1) ?? '';
  return {
    'bekreft/:secret': secretOf('subscribe'),
    'slutt/:secret': secretOf('unsubscribe'),
    'oversikter/:invitationId': invited[0]?.invitationId ?? '',
  };
}
